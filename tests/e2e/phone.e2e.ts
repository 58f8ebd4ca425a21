/** On a phone: 390 wide, touched. Everything is reached by tabs, nothing is wider than the screen. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { canvasOn } from './canvas-on-page'
import { storedMap } from './stored-map'
import { stories } from './stories'
import { workspaceOn } from './workspace-page'

await stories('on a phone', (stage) => {
  test('find a map, read, add, edit, annotate, ask, look at the graph', async () => {
    const phone = { width: 390, height: 844, touch: true, zoom: 2 }
    const { page, faults, close } = await stage.open('/', phone)
    const workspace = workspaceOn(page)
    const before = await storedMap(stage.address, 'us-iran')

    // From the library into the map: the outline is what one sees.
    await expectToFit(page, 'library')
    await page.getByRole('link', { name: before.map.title }).tap()
    await workspace.outline.waitFor()
    await page.waitForFunction(() => document.querySelector('canvas') !== null)
    await expectToFit(page, 'outline')

    // What a row is to the one above stands in words.
    const relation = workspace.outline.locator('[data-relation]').first()
    const words = relation.evaluate((link) => getComputedStyle(link, '::after').content)
    expect(await words).toContain(await relation.getByRole('img').getAttribute('aria-label'))

    // Find and read a claim: its page takes the screen.
    await workspace.find('misread')
    await workspace.row('Signals are misread').tap()
    await workspace.details.getByRole('textbox', { name: 'Label' }).waitFor()
    expect(await workspace.readLabel()).toBe('Signals are misread')
    await expectToFit(page, 'claim')

    // Edit it in place, and write a note.
    const label = workspace.details.getByRole('textbox', { name: 'Label' })
    await label.fill('Signs are misread')
    await label.press('Enter')
    await workspace.note('Since when?')
    await workspace.saved()
    expect(
      (await storedMap(stage.address, 'us-iran')).claims.find(({ id }) => id === 'signals-misread')?.label,
    ).toBe('Signs are misread')

    // Add what causes it.
    await workspace.details.getByRole('button', { name: 'Add to this claim' }).tap()
    const line = page.getByRole('dialog', { name: /^Add a claim at/ })
    await line.getByRole('combobox').fill('Interpreters are scarce')
    await expectToFit(page, 'quick add')
    await line.getByRole('button', { name: 'Add', exact: true }).tap()
    await line.getByRole('button', { name: 'Leave' }).tap()
    await workspace.details.getByRole('button', { name: 'because: Interpreters are scarce' }).waitFor()
    await workspace.details.getByRole('button', { name: 'Close' }).tap()

    // The graph, the chains and the notes, each on a tab of its own.
    const tabs = page.getByRole('navigation', { name: 'Views' })
    await tabs.getByRole('button', { name: 'Graph' }).tap()
    await page.getByRole('application', { name: 'Map' }).waitFor()
    await expectToFit(page, 'graph')
    await tabs.getByRole('button', { name: 'Chains' }).tap()
    // No word of a key that a phone does not have.
    expect(await workspace.details.innerText()).not.toContain('Press')
    await workspace.question.fill('dom')
    const offered = await page.getByRole('listbox', { name: 'Claims' }).boundingBox()
    expect((offered?.x ?? 0) + (offered?.width ?? Number.NaN)).toBeLessThanOrEqual(phone.width)
    await workspace.question.fill('domestic trap -> no de-escalation -> accident')
    await workspace.question.press('Enter')
    await workspace.answered()
    await expectToFit(page, 'chains')
    await tabs.getByRole('button', { name: 'Notes' }).tap()
    await workspace.details.getByText('Since when?').waitFor()
    await expectToFit(page, 'notes')

    expect(faults).toEqual([])
    await close()
  })

  test('on the graph, what is read leaves in sight the claim it is about', async () => {
    const phone = { width: 390, height: 844, touch: true, zoom: 2 }
    const { page, faults, close } = await stage.open('/maps/vasa?tab=graph', phone)
    const [workspace, canvas] = [workspaceOn(page), canvasOn(page)]
    await page.waitForFunction(() => document.querySelector('canvas') !== null)
    await page.getByRole('button', { name: 'Show the whole map' }).tap()
    const { y, height } = await canvas.box()
    // What adds a claim lies beside the map, not on it.
    const add = await page.getByRole('button', { name: 'Add', exact: true }).boundingBox()
    expect(add?.y).toBeGreaterThanOrEqual(y + height)
    // From all over the map, so that some lie where the reading comes.
    for (const label of ['The lower gunports stand open', 'The ship leans over', 'It took several causes']) {
      await page.getByRole('button', { name: 'Find any claim or command' }).tap()
      await page.keyboard.type(label)
      await page.keyboard.press('Enter')
      await workspace.details.getByRole('textbox', { name: 'Label' }).waitFor()
      await expect.poll(async () => (await canvas.box()).height).toBeLessThan(height * 0.7)
      await expect.poll(() => canvas.ringsAreWhole(), { message: label }).toBe(true)
      await workspace.details.getByRole('button', { name: 'Close' }).tap()
    }
    expect(faults).toEqual([])
    await close()
  })
})

/** Nothing makes the page scroll sideways. */
async function expectToFit(page: Page, where: string): Promise<void> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(`${where}: ${content}`).toBe(`${where}: ${screen}`)
}
