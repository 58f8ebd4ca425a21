/** What axe finds serious, on every main state of the workspace: there must be nothing. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seriousFaults } from './axe'
import { openBrowser, openPage, type PageOptions } from './browser'
import { startServer, type TestServer } from './server'
import { workspaceOn } from './workspace-page'

const browser = await openBrowser()
const question = encodeURIComponent('domestic trap -> no de-escalation -> accident')

describe.skipIf(browser === undefined)('axe finds nothing serious', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const narrow = { width: 390, height: 844 }
  const screens: [name: string, options: PageOptions][] = [
    ['wide, light', {}],
    ['wide, dark', { colorScheme: 'dark' }],
    ['narrow, light', narrow],
    ['narrow, dark', { ...narrow, colorScheme: 'dark' }],
  ]
  const places: [name: string, query: string][] = [
    ['the map', ''],
    ['a claim', '?claim=signals-misread'],
    ['a link', '?link=deadlock-for-thesis'],
    ['chains', `?q=${question}&tab=chains`],
    ['no chain', '?q=accident+-%3E+domestic+trap+max+1&tab=chains'],
    ['notes', '?panel=notes&tab=notes'],
    ['the graph', '?tab=graph&outline=section'],
    ['lanes', '?tab=graph&lanes=section'],
    ['hidden claims', '?tab=graph&hide=signals-misread.deadlock'],
    ['the source', '?source=essay-text&place=5.4'],
    ['a claim in the source', '?source=essay-text&claim=signals-misread'],
  ]

  test.each(screens)('%s', async (_name, options) => {
    if (!browser) return
    const { page, faults, close } = await openPage(browser, `${server.address}/maps/us-iran`, options)
    const found: string[] = []
    for (const [name, query] of places) {
      await page.goto(`${server.address}/maps/us-iran${query}`)
      await settled(page, query)
      found.push(...(await seriousFaults(page, name)))
    }
    expect(found).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  const dialogs: [name: string, keys: string[], role: string][] = [
    ['keys', ['?'], 'Keys'],
    ['palette', ['Control+k'], 'Find a claim or a command'],
    ['link', ['l'], 'Link'],
    ['quick add', ['a'], 'Add a claim at'],
  ]
  test.each(dialogs)('with %s open', async (name, keys, role) => {
    if (!browser) return
    const { page, close } = await openPage(browser, `${server.address}/maps/us-iran?claim=signals-misread`)
    await workspaceOn(page).ready()
    for (const key of keys) await page.keyboard.press(key)
    await page.getByRole('dialog', { name: role }).waitFor()
    expect(await seriousFaults(page, name)).toEqual([])
    await close()
  })
})

async function settled(page: Page, query: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector('canvas') !== null)
  if (query.includes('q=')) await workspaceOn(page).answered()
}
