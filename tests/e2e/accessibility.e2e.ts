/** What axe finds serious, on every main state of the product: there must be nothing. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seriousFaults } from './axe'
import { openBrowser, openPage, type PageOptions } from './browser'
import { startServer, type TestServer } from './server'
import { sendCommands } from './stored-map'
import { workspaceOn } from './workspace-page'

const browser = await openBrowser()
const question = encodeURIComponent('domestic trap -> no de-escalation -> accident')

const narrow = { width: 390, height: 844 }
/** Each state in each scheme and each width, each dialog where it differs most; the combinations say nothing new. */
const screens: [name: string, options: PageOptions, every: 'state' | 'dialog and state' | 'dialog'][] = [
  ['wide, light', {}, 'dialog and state'],
  ['wide, dark', { colorScheme: 'dark' }, 'state'],
  ['narrow, light', narrow, 'state'],
  ['narrow, dark', { ...narrow, colorScheme: 'dark' }, 'dialog'],
  ['in the colours of the system', { forcedColors: true }, 'dialog'],
]
const inStates = screens.filter(([, , every]) => every.includes('state'))
const inDialogs = screens.filter(([, , every]) => every.includes('dialog'))

/** By address. */
const places: [name: string, address: string][] = [
  ['the library', '/'],
  ['the map', '/maps/us-iran'],
  ['a claim', '/maps/us-iran?claim=signals-misread'],
  ['a link', '/maps/us-iran?link=deadlock-for-thesis'],
  ['several', '/maps/us-iran?claim=coercion&also=deadlock.endurance'],
  ['chains', `/maps/us-iran?q=${question}&tab=chains`],
  ['no chain', '/maps/us-iran?q=accident+-%3E+domestic+trap+max+1&tab=chains'],
  ['notes', '/maps/us-iran?panel=notes&tab=notes'],
  ['the graph', '/maps/us-iran?tab=graph&outline=section'],
  ['lanes', '/maps/us-iran?tab=graph&lanes=section'],
  ['hidden claims', '/maps/us-iran?tab=graph&hide=signals-misread.deadlock'],
  ['the source', '/maps/us-iran?source=essay-text&place=5.4'],
  ['a claim in the source', '/maps/us-iran?source=essay-text&claim=signals-misread'],
  ['the history', '/maps/vasa?panel=history&tab=notes'],
  ['what differs', '/maps/vasa?version=1&panel=history&tab=notes'],
  ['a claim as it was', '/maps/vasa?version=1&claim=top-heavy'],
  ['deleted maps', '/deleted'],
  ['no such map', '/maps/no-such-map'],
]

describe.skipIf(browser === undefined)('axe finds nothing serious', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
    await sendCommands(server.address, 'vasa', [
      { type: 'editClaim', id: 'top-heavy', set: { label: 'She carried too much above' } },
      { type: 'addClaim', claim: { id: 'wind', kind: 'event', label: 'A gust came from the south' } },
    ])
    await fetch(`${server.address}/api/v1/maps/vasa/copy`, { method: 'POST' })
    await fetch(`${server.address}/api/v1/maps/why-the-vasa-sank-on-her-first-voyage-copy`, {
      method: 'DELETE',
    })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test.each(inStates)('%s', async (_name, options) => {
    if (!browser) return
    const { page, faults, close } = await openPage(browser, server.address, options)
    const found: string[] = []
    for (const [name, address] of places) {
      await goTo(page, server.address + address)
      await settled(page, address)
      found.push(...(await seriousFaults(page, name)))
    }
    expect(found).toEqual([])
    expect(faults.filter((fault) => !/status of 404/.test(fault))).toEqual([])
    await close()
  })

  test.each(inDialogs)('with dialogs open, %s', async (_name, options) => {
    if (!browser) return
    const { page, close } = await openPage(browser, server.address, options)
    const found: string[] = []
    for (const [name, address, open] of dialogs) {
      await goTo(page, server.address + address)
      await settled(page, address)
      await open(page)
      const dialog = page.getByRole('dialog', { name })
      await dialog.waitFor()
      found.push(...(await seriousFaults(page, name)))
      // Every one of them is left by its key, the keyboard still in the page.
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    expect(found).toEqual([])
    await close()
  })

  test('with a conflict', async () => {
    if (!browser) return
    const address = `${server.address}/maps/mill-street?claim=close-mill-street&outline=flat`
    const { page, close } = await openPage(browser, address, { height: 1800 })
    const workspace = workspaceOn(page)
    await workspace.ready()
    const label = workspace.details.getByRole('textbox', { name: 'Label' })
    await label.fill('Close Mill Street for good')
    await sendCommands(server.address, 'mill-street', [
      { type: 'editClaim', id: 'close-mill-street', set: { label: 'Close Mill Street for a year' } },
    ])
    await workspace.row('Close Mill Street for a year').waitFor()
    await label.press('Enter')
    await page.getByRole('dialog', { name: 'Someone changed this as well' }).waitFor()
    expect(await seriousFaults(page, 'conflict')).toEqual([])
    await close()
  })
})

const claim = '/maps/us-iran?claim=signals-misread'

/** What opens, where, and how one opens it without a pointer. */
const dialogs: [name: string | RegExp, address: string, open: (page: Page) => Promise<void>][] = [
  ['Keys', claim, press('?')],
  ['Find a claim or a command', claim, press('Control+k')],
  ['Link', claim, press('l')],
  ['Move under another', claim, press('m')],
  [/^Add a claim at/, claim, press('a')],
  ['Paste as claims', claim, pasteText],
  [/^The text of/, '/maps/us-iran?source=essay-text', editText],
  ['New map', '/', newMapFromText],
  ['Import a map', '/', pressButton('Import')],
]

function press(key: string): (page: Page) => Promise<void> {
  return (page) => page.keyboard.press(key)
}

function pressButton(name: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
  }
}

async function newMapFromText(page: Page): Promise<void> {
  await pressButton('New map')(page)
  await page.getByRole('radio', { name: 'From a text' }).press('Space')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Text' }).waitFor()
}

async function editText(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More about this source' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: /the text/ }).waitFor()
  await page.keyboard.press('Enter')
}

function pasteText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '- The air gets better\n  - but: Only in one street\n')
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.body.dispatchEvent(paste)
  })
}

/** Within one map as back and forward go there: it is not loaded again, unless an answer has to come. */
async function goTo(page: Page, address: string): Promise<void> {
  const here = new URL(page.url()).pathname
  const { pathname, search } = new URL(address)
  if (here !== pathname || search.includes('q=')) await page.goto(address)
  else await page.evaluate(goWithin, address)
}

/** Resolves when the place is drawn. Runs in the page. */
function goWithin(address: string): Promise<unknown> {
  history.pushState(null, '', address)
  dispatchEvent(new PopStateEvent('popstate'))
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
}

/** Until what the address asks for is there and answers to the hand. */
async function settled(page: Page, address: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (!address.startsWith('/maps/') || address.includes('no-such')) return
  const workspace = workspaceOn(page)
  await page.waitForFunction(() => document.querySelector('canvas') !== null)
  if (address.includes('q=')) await workspace.answered()
  if (address.includes('panel=history'))
    await workspace.details.getByText('version 1', { exact: true }).waitFor()
  if (address.includes('version=')) await page.getByText('Version 1, as it was').waitFor()
}
