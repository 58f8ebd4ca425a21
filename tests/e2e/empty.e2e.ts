/** Where nothing is yet: what one reads there, and the ways on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seriousFaults } from './axe'
import { openBrowser, openPage } from './browser'
import { tabTo } from './keyboard'
import { startServer, type TestServer } from './server'
import { storedMap } from './stored-map'
import { workspaceOn } from './workspace-page'

const browser = await openBrowser()

describe.skipIf(browser === undefined)('where nothing is yet', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
    for (const id of ['us-iran', 'vasa', 'mill-street']) {
      await fetch(`${server.address}/api/v1/maps/${id}`, { method: 'DELETE' })
    }
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('an empty library leads to a first map, which asks for a first claim', async () => {
    if (!browser) return
    const { page, faults, close } = await openPage(browser, server.address)
    await page.getByRole('heading', { name: 'Start with one claim' }).waitFor()
    const found = await seriousFaults(page, 'the empty library')
    await tabTo(page, 'New map')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'New map' }).getByRole('textbox', { name: 'Title' }).waitFor()
    await page.keyboard.type('Should the harbour be dredged?')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/maps\/should-the-harbour-be-dredged/)
    await page.getByText('Nothing is on the map yet.').waitFor()
    found.push(...(await seriousFaults(page, 'the empty map')))
    await page.getByRole('button', { name: 'Add a claim' }).press('Enter')
    await page.getByRole('dialog', { name: 'Add a claim to the map' }).waitFor()
    await page.keyboard.type('Ships wait for the tide')
    await page.keyboard.press('Enter')
    await page.getByText('Nothing is on the map yet.').waitFor({ state: 'detached' })
    const workspace = workspaceOn(page)
    await workspace.row('Ships wait for the tide').waitFor()
    expect(await workspace.saved()).toBe(2)
    expect(found).toEqual([])

    // The library is as it was when that map is gone, and has the sample at hand.
    await fetch(`${server.address}/api/v1/maps/should-the-harbour-be-dredged`, { method: 'DELETE' })
    await page.goto(server.address)
    await tabTo(page, 'open the sample map')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/maps\/us-iran$/)
    await workspace.ready()
    const { title } = (await storedMap(server.address, 'us-iran')).map
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(faults).toEqual([])
    await close()
  })
})
