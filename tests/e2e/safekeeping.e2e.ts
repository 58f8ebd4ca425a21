/** Nothing is lost: two people on one field, an address that shows the same view. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser'
import { startServer, type TestServer } from './server'
import { storedMap } from './stored-map'
import { workspaceOn } from './workspace-page'

const browser = await openBrowser()

describe.skipIf(browser === undefined)('two people, and one address', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('a clash on one field shows both wordings, and the person chooses', async () => {
    if (!browser) return
    const address = `${server.address}/maps/us-iran?claim=signals-misread`
    const ada = await openPage(browser, address)
    const ben = await openPage(browser, address)
    const label = (person: typeof ada) => person.page.getByRole('textbox', { name: 'Label' })
    for (const person of [ada, ben]) await workspaceOn(person.page).ready()

    // Ben is in the midst of his wording when Ada's comes.
    await label(ben).fill('As Ben says')
    await label(ada).fill('As Ada says')
    await label(ada).press('Enter')
    await workspaceOn(ben.page).row('As Ada says').waitFor()
    await label(ben).press('Enter')

    const dialog = ben.page.getByRole('dialog', { name: 'Someone changed this as well' })
    await dialog.getByText('As Ben says', { exact: true }).waitFor()
    await dialog.getByText('As Ada says', { exact: true }).waitFor()
    await dialog.getByRole('button', { name: 'Keep mine' }).click()
    await dialog.waitFor({ state: 'detached' })
    await workspaceOn(ben.page).saved()
    const stored = await storedMap(server.address, 'us-iran')
    expect(stored.claims.find(({ id }) => id === 'signals-misread')?.label).toBe('As Ben says')
    await ada.close()
    await ben.close()
  })

  test('the address shows the same view to someone else, and back and forward walk', async () => {
    if (!browser) return
    const query = '?q=domestic+trap+-%3E+accident&chain=2&outline=flat&kind=event'
    const { page, faults, close } = await openPage(browser, `${server.address}/maps/us-iran${query}`)
    const workspace = workspaceOn(page)
    await workspace.ready()
    await workspace.chainButtons().nth(1).waitFor()
    expect(await workspace.chainButtons().nth(1).getAttribute('aria-pressed')).toBe('true')
    expect(await page.getByRole('radio', { name: 'Flat' }).getAttribute('aria-checked')).toBe('true')
    expect(new URL(page.url()).search).toBe(query)

    await workspace.chainButtons().nth(0).click()
    await workspace.details
      .getByRole('button', { name: /^An accident sets off/ })
      .first()
      .click()
    expect(new URL(page.url()).searchParams.get('claim')).toBe('accident')
    await page.goBack()
    await workspace.chainButtons().nth(0).waitFor()
    expect(await workspace.chainButtons().nth(0).getAttribute('aria-pressed')).toBe('true')
    await page.goBack()
    await page.waitForFunction(() => new URLSearchParams(location.search).get('chain') === '2')
    await workspace.details.getByRole('button', { name: /^Chain 2/, pressed: true }).waitFor()
    await page.goForward()
    await page.goForward()
    expect(await workspace.readLabel()).toMatch(/^An accident sets off/)
    expect(faults).toEqual([])
    await close()
  })
})
