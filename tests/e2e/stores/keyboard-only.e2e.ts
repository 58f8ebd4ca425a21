/**
 * By keys alone, from nothing: a map, three claims, two links, an undercut, a note, and a chain asked for. With motion and
 * without, and at 400 %, where a screen of 1280 by 1024 is 320 by 256.
 */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { openBrowser, openPage, type PageOptions } from '../browser'
import { selectRow, tabTo } from '../keyboard'
import { startServer, type TestServer } from '../server'
import { storedMap } from '../stored-map'
import { chooseRelation, workspaceOn } from '../workspace-page'
import { onBothStores, type StoryPlace } from './story-stores'

const browser = await openBrowser()
afterAll(() => browser?.close())

const screens: [name: string, options: PageOptions][] = [
  ['with motion', { motion: true }],
  ['with reduced motion', {}],
  ['at 400 %', { width: 320, height: 256, zoom: 4 }],
]

onBothStores('an argument by keyboard alone', { hasBrowser: browser !== undefined }, (store) => {
  let place: StoryPlace
  let server: TestServer
  beforeEach(async () => {
    place = await store.emptyPlace()
    server = await startServer(place.options)
  })
  afterEach(async () => {
    await server.stop()
    await place.remove()
  })

  test.each(screens)('%s', async (_name, options) => {
    if (!browser) return
    // The samples are in before someone looks: on a new database that takes a while.
    await storedMap(server.address, 'us-iran')
    const { page, faults, close } = await openPage(browser, server.address, options)
    const keys = page.keyboard
    const workspace = workspaceOn(page)

    // A map.
    await tabTo(page, 'New map')
    await keys.press('Enter')
    await page.getByRole('dialog', { name: 'New map' }).waitFor()
    await keys.type('The bakery')
    await keys.press('Enter')
    await page.waitForURL(/\/maps\/the-bakery/)
    const map = /the-bakery[^/?]*/.exec(page.url())?.[0] ?? ''
    await page.getByRole('heading', { name: 'The bakery' }).waitFor()
    await page.getByRole('searchbox', { name: 'Find a claim' }).waitFor()

    // Three claims, two links: each hangs on the one before.
    await keys.press('a')
    const line = page.getByRole('dialog', { name: /^Add a claim/ })
    await line.waitFor()
    await keys.type('The bakery closes')
    await keys.press('Enter')
    await chooseRelation(page, line, 'caused by')
    await keys.type('Flour is dear')
    await keys.press('Shift+Enter')
    await chooseRelation(page, line, 'caused by')
    await keys.type('The harvest failed')
    await keys.press('Enter')
    await keys.press('Escape')
    await line.waitFor({ state: 'detached' })

    // An undercut: the harvest argues with the link from flour to the end.
    await tabTo(page, 'Outline of the claims')
    await selectRow(page, 'The harvest failed')
    await keys.press('l')
    await page.getByRole('dialog', { name: 'Link' }).waitFor()
    await keys.type('dear causes')
    await page.getByRole('option', { name: 'Flour is dear causes The bakery closes' }).waitFor()
    await keys.press('Enter')
    await chooseType(page, 'speaks against')
    await tabTo(page, 'Link')
    await keys.press('Enter')
    await page.getByRole('dialog', { name: 'Link' }).waitFor({ state: 'detached' })

    // A note on the undercut, which is selected now.
    await keys.press('n')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Add a note')
    await keys.type('Only in that year?')
    await keys.press('Control+Enter')
    await workspace.details.getByText('Only in that year?').waitFor()
    await keys.press('Escape')

    // The chain.
    await keys.press('/')
    await keys.type('the harvest failed -> the bakery closes')
    await keys.press('Escape')
    await keys.press('Enter')
    await workspace.details.getByText('1 found, and that is all').waitFor()

    await workspace.saved()
    const { claims, links, annotations } = await storedMap(server.address, map)
    expect(claims.map(({ label, kind }) => [label, kind])).toEqual([
      ['Flour is dear', 'claim'],
      ['The bakery closes', 'thesis'],
      ['The harvest failed', 'claim'],
    ])
    const [flour, end, harvest] = claims.map(({ id }) => id)
    const first = links.find(({ from }) => from[0] === flour)
    const undercut = links.find(({ type }) => type === 'attacks')
    expect(links).toHaveLength(3)
    expect(first).toMatchObject({ type: 'causes', to: { claim: end } })
    expect(links.find(({ from, type }) => from[0] === harvest && type === 'causes')?.to).toEqual({
      claim: flour,
    })
    expect(undercut).toMatchObject({ from: [harvest], to: { link: first?.id } })
    expect(annotations.map(({ body, target }) => [body, target])).toEqual([
      ['Only in that year?', { link: undercut?.id }],
    ])
    expect(faults).toEqual([])
    await close()
  })
})

/** In the link dialog: opens the list of types, and takes this one. */
async function chooseType(page: Page, words: string): Promise<void> {
  const button = page.getByRole('dialog', { name: 'Link' }).getByRole('button', { name: /Type/ })
  if ((await button.textContent())?.includes(words)) return
  await button.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: words }).waitFor()
  await page.keyboard.type(words.slice(0, 6))
  await page.keyboard.press('Enter')
}
