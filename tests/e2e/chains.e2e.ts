/** Asking: the chain bar and the strips, with the pointer and by keys alone; an address that shows the same view. */
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { stories } from './stories'
import { workspaceOn } from './workspace-page'

const question = 'domestic trap -> no de-escalation -> accident'

await stories('asking for chains', (stage) => {
  const open = (query = '', map = 'us-iran') => stage.openMap(map + query)

  test('typing completes, counts, and marks what cannot be read under its characters', async () => {
    const { page, faults, close, workspace } = await open()
    await page.keyboard.press('/')
    await page.keyboard.type('domestic tr')
    await page.getByRole('option', { name: 'Politics at home traps both leaderships' }).click()
    expect(await workspace.question.inputValue()).toBe('domestic trap')
    await page.keyboard.type(' -> accident')
    await page.keyboard.press('Escape')
    // Counted beside the page, as one types.
    await counted(page, /^\d+ chains( or more)?$/)
    expect(page.workers().map((worker) => worker.url()).length).toBeGreaterThan(0)

    // Underlined at once, and told when the list of claims is out of the way.
    await workspace.question.fill('domestic trap -> -> accident')
    await page.waitForFunction(() => document.querySelector('input[aria-invalid="true"]') !== null)
    await page.keyboard.press('Escape')
    const fault = page.getByRole('alert').filter({ hasText: 'At character 18: a step is missing' })
    await fault.waitFor()
    const [under, typed] = [await markedPart(page), 'domestic trap -> '.length]
    expect(under.text).toBe('->')
    expect(under.before).toBe(typed)

    await workspace.question.fill('accident -> domestic trap')
    await counted(page, /^no chain$/)

    // Behind an arrow, also what is only read as one, stands what the step before leads to.
    await workspace.question.fill('domestic trap > ')
    await page.getByRole('option').nth(2).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const offered = await page.getByRole('option', { selected: true }).innerText()
    await page.keyboard.press('Enter')
    expect(await workspace.question.inputValue()).toBe(`domestic trap > ${offered}`)
    await counted(page, /^\d+ chains?( or more)?$/)
    await workspace.question.fill(question)
    await page.keyboard.press('Enter')
    await workspace.answered()
    await counted(page, /^4 chains$/)

    // Once answered, it is written afresh like any text: all of it chosen, and typed over.
    await page.keyboard.press('Control+a')
    await page.keyboard.type('accident -> *')
    expect(await workspace.question.inputValue()).toBe('accident -> *')
    expect(faults).toEqual([])
    await close()
  })

  test('with the server away the page answers the same, and says that it did', async () => {
    const { page, close, workspace } = await open()
    await workspace.ask(question)
    const told = () => workspace.chainButtons().allInnerTexts()
    const there = await told()
    expect(there).toHaveLength(4)
    await page.context().setOffline(true)
    await workspace.ask('accident -> domestic trap')
    await page.getByText('The server was away: this page answered, from the map as it was shown.').waitFor()
    await workspace.ask(question)
    await expect.poll(told).toEqual(there)
    await page.context().setOffline(false)
    await close()
  })

  test('an answer is read, looked at, kept, and what words were taken for is changed, with the pointer', async () => {
    const { page, faults, close, workspace } = await open()
    await workspace.ask(question)
    const strips = workspace.chainButtons()
    expect(await strips.count()).toBe(4)

    // The strongest is kept at once; another is only looked at while the pointer is on it.
    expect(await shownChain(strips)).toEqual([true, false, false, false])
    const step = (label: string) => workspace.outline.getByRole('treeitem').filter({ hasText: label }).first()
    const second = step('Washington keeps saying that pressure works').getByText('step 2 of the chain')
    expect(await second.count()).toBe(0)
    await strips.nth(1).hover()
    await second.waitFor()
    expect(await shownChain(strips)).toEqual([true, false, false, false])
    await strips.nth(2).click()
    expect(await shownChain(strips)).toEqual([false, false, true, false])
    await page.waitForURL((url) => url.searchParams.get('chain') === '3')
    await workspace.details
      .getByText(/makes way for “Neither side de-escalates”/)
      .first()
      .waitFor()
    await workspace.details.getByText('weakest', { exact: true }).first().waitFor()

    // A click changes what a word was taken for: the question says so, and is asked again.
    await page.getByRole('button', { name: /“domestic trap” was taken for/ }).click()
    const other = page.getByRole('menuitem').nth(1)
    const label = (await other.innerText()).trim()
    await other.click()
    await page.getByRole('button', { name: new RegExp(`was taken for.*${escaped(label)}`) }).waitFor()
    await workspace.answered()
    expect(faults).toEqual([])
    await close()
  })

  test('the switch keeps only chains that stand', async () => {
    const { page, faults, close, workspace } = await open(
      `?q=${encodeURIComponent('bollards ~> thesis')}`,
      'mill-street',
    )
    await workspace.answered()
    expect(await workspace.chainButtons().count()).toBe(6)
    await page.getByText('Only chains that stand').click()
    await workspace.chainButtons().nth(1).waitFor({ state: 'detached' })
    expect(await workspace.chainButtons().count()).toBe(1)
    expect(await page.getByRole('switch', { name: 'Only chains that stand' }).isChecked()).toBe(true)
    expect(faults).toEqual([])
    await close()
  })

  test('by keys alone: type, complete, ask, step, keep, clear', async () => {
    const { page, faults, close, workspace } = await open()
    const keys = page.keyboard
    await keys.press('/')
    await keys.type('signals mis')
    await page.getByRole('option', { name: 'Signals are misread' }).waitFor()
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await keys.type(' -> acci')
    await page.getByRole('option', { name: 'An accident sets off' }).waitFor()
    await keys.press('ArrowDown')
    await keys.press('Tab')
    await keys.press('Enter')
    await workspace.answered()
    // The first Esc clears the question, the second leaves the field.
    await keys.press('Escape')
    await keys.press('Escape')

    await keys.press('/')
    await keys.type(question)
    await keys.press('Escape')
    await keys.press('Enter')
    await workspace.details.getByText('4 found, and that is all').waitFor()
    // The arrows step through the list from where one typed.
    await keys.press('ArrowDown')
    await keys.press('ArrowDown')
    expect(await shownChain(workspace.chainButtons())).toEqual([false, false, true, false])
    await keys.press('ArrowUp')
    expect(await shownChain(workspace.chainButtons())).toEqual([false, true, false, false])
    // And from the strip itself, where the focus goes along.
    await workspace.chainButtons().nth(1).focus()
    await keys.press('ArrowDown')
    await page.waitForFunction(() => /^Chain\s*3/.test(document.activeElement?.textContent ?? ''))
    expect(faults).toEqual([])
    await close()
  })

  test('an address opened in a fresh profile shows the same view', async () => {
    const first = await open()
    await first.workspace.ask(`${question} max 8`)
    await first.workspace.chainButtons().nth(1).click()
    await first.page.getByText('Only chains that stand').click()
    const address = first.page.url()
    const seen = await view(first.page)
    const second = await open(new URL(address).search)
    await second.workspace.answered()
    await second.page.waitForFunction(
      () => document.querySelectorAll('aside li button[aria-pressed="true"]').length === 1,
    )
    expect(await view(second.page)).toEqual(seen)
    expect(second.page.url()).toBe(address)
    expect([...first.faults, ...second.faults]).toEqual([])
    await first.close()
    await second.close()
  })

  test('no chain says why, what is nearest, and a question that finds something', async () => {
    const { page, faults, close, workspace } = await open()
    await workspace.ask('domestic trap => accident')
    await workspace.details.getByText(/only in more links than the arrow allows/).waitFor()
    await workspace.details.getByRole('heading', { name: 'Nearest that is reached' }).waitFor()
    await workspace.details.getByText('This would find something').waitFor()
    await workspace.details.getByRole('button', { name: 'domestic trap -> accident' }).click()
    await page.waitForFunction(() => document.querySelectorAll('aside li button[aria-pressed]').length > 0)
    await page.waitForURL((url) => url.searchParams.get('q') === 'domestic trap -> accident')
    expect(faults).toEqual([])
    await close()
  })

  test('the answer is taken along: link, text, Cypher', async () => {
    const { page, faults, close, workspace } = await open()
    await allowClipboard(page.context(), stage.address)
    await workspace.ask(question)
    const copied = async (command: RegExp, message: RegExp) => {
      await workspace.details.getByRole('button', { name: 'Copy', exact: true }).click()
      await page.getByRole('menuitem', { name: command }).click()
      await workspace.message(message).waitFor()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    expect(await copied(/a link to this answer/, /link is copied/)).toBe(page.url())
    const one = await copied(/this chain as text/, /chain is copied/)
    expect(one).toMatch(/^1\. Politics at home traps both leaderships\n {3}causes \(0\.80\)/)
    expect(one).toMatch(/; the last step is the weakest \(0\.6\)\.$/)
    expect((await copied(/all chains as text/, /chains are copied/)).split('\n\n\n')).toHaveLength(4)
    // The embedded store has none, and says so.
    await workspace.details.getByRole('button', { name: 'Copy', exact: true }).click()
    await page.getByRole('menuitem', { name: /as Cypher/ }).click()
    await workspace.message(/built-in store answers here/).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('without workers the page itself looks ahead', async () => {
    const context = await stage.browser.newContext({ reducedMotion: 'reduce' })
    await context.addInitScript(() => {
      Reflect.deleteProperty(window, 'Worker')
    })
    const page = await context.newPage()
    await page.goto(`${stage.address}/maps/us-iran`)
    await workspaceOn(page).ready()
    await page.keyboard.press('/')
    await page.keyboard.type(question)
    await counted(page, /^4 chains$/)
    await context.close()
  })
})

/** Until the bar says this many. */
async function counted(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('search').getByText(words).waitFor()
}

/** Of each strip, whether it is the one kept on the map. */
async function shownChain(strips: Locator): Promise<boolean[]> {
  return strips.evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-pressed') === 'true'))
}

/** What is underlined in the bar, and how many characters stand before it. */
async function markedPart(page: Page): Promise<{ text: string; before: number }> {
  return page.getByRole('search').evaluate((bar) => {
    const marked = bar.querySelector('[aria-hidden="true"] > span')
    return { text: marked?.textContent ?? '', before: marked?.previousSibling?.textContent?.length ?? 0 }
  })
}

/** What a person sees of question and answer. */
async function view(page: Page) {
  const details = page.getByRole('complementary', { name: 'Details' })
  return {
    bar: await page.getByRole('search').innerText(),
    details: await details.innerText(),
    shown: await shownChain(details.getByRole('button', { name: /^Chain \d/ })),
    only: await page.getByRole('switch', { name: 'Only chains that stand' }).isChecked(),
  }
}

async function allowClipboard(context: BrowserContext, origin: string): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
