/** The address is the view: another person who opens it sees the same, and back and forward go through what one did. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { stories } from './stories'
import { workspaceOn } from './workspace-page'

await stories('the address', (stage) => {
  test('of a filtered chain with a selection shows a new profile the same view', async () => {
    const mine = await stage.open('/maps/us-iran')
    const workspace = workspaceOn(mine.page)
    await workspace.ready()

    // A chain, kept on the map; only those that stand; a filter; a claim and a second one beside it.
    await workspace.ask('domestic trap -> no de-escalation -> accident')
    await workspace.details.getByText('4 found, and that is all').waitFor()
    await workspace.chainButtons().nth(1).click()
    await mine.page.getByRole('button', { name: 'contested', exact: true }).click()
    await mine.page.getByRole('radio', { name: 'Flat' }).check({ force: true })
    const rows = workspace.outline.getByRole('treeitem')
    await rows.nth(0).click()
    await rows.nth(1).click({ modifiers: ['Control'] })
    await workspace.details.getByText('2 claims', { exact: true }).waitFor()
    const seen = await viewOf(mine.page)
    expect(seen.chosen).toHaveLength(2)
    expect(seen.rows.length).toBeLessThan(57)

    const theirs = await stage.open(mine.page.url())
    await workspaceOn(theirs.page).ready()
    await theirs.page.getByText('2 claims', { exact: true }).waitFor()
    expect(await viewOf(theirs.page)).toEqual(seen)
    // The answer is there as well, with the chain that was kept.
    await theirs.page.getByRole('button', { name: 'Chains' }).first().click()
    await workspaceOn(theirs.page).answered()
    expect(await keptChain(theirs.page)).toMatch(/^Chain ?2(?!\d)/)

    expect([...mine.faults, ...theirs.faults]).toEqual([])
    await mine.close()
    await theirs.close()
  })

  test('back and forward go through selections and questions', async () => {
    const { page, faults, close, workspace } = await stage.openMap('us-iran')
    await workspace.select('Signals are misread')
    await workspace.select('Politics at home traps both leaderships')
    await workspace.ask('domestic trap -> accident')

    await page.goBack()
    await labelIs(page, 'Politics at home traps both leaderships')
    await page.goBack()
    await labelIs(page, 'Signals are misread')
    await page.goBack()
    await page.getByRole('heading', { name: 'About this map' }).waitFor()
    await page.goForward()
    await labelIs(page, 'Signals are misread')
    await page.goForward()
    await labelIs(page, 'Politics at home traps both leaderships')
    await page.goForward()
    await workspace.answered()
    expect(await askedIn(page)).toBe('domestic trap -> accident')
    expect(faults).toEqual([])
    await close()
  })
})

/** What the person sees of it: the question, the rows of the outline, and which of them are chosen. */
async function viewOf(page: Page) {
  const rows = page.getByRole('tree').getByRole('treeitem')
  return {
    question: await askedIn(page),
    rows: await rows.allTextContents(),
    chosen: await page.getByRole('tree').locator('[aria-selected="true"]').allTextContents(),
    filters: await page
      .getByRole('region', { name: 'Show' })
      .locator('[aria-pressed="true"]')
      .allTextContents(),
  }
}

/** The question that is answered: the bar is named by it, as its steps take the place of the typed text. */
async function askedIn(page: Page): Promise<string | undefined> {
  const bar = page.getByRole('combobox', { name: /^(Ask how|Question:)/ })
  return (await bar.getAttribute('aria-label'))?.replace(/^Question: (.*)\. Type to go on\.$/, '$1')
}

async function keptChain(page: Page): Promise<string | null> {
  const kept = page
    .getByRole('button', { name: /^Chain \d/ })
    .and(page.locator('[aria-pressed="true"], [aria-current]'))
  return (await kept.first().getAttribute('aria-label')) ?? kept.first().textContent()
}

async function labelIs(page: Page, label: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Label"]')?.value === wanted,
    label,
  )
}
