/** Several claims at once: chosen, edited, removed, hung elsewhere, and carried from one map to another. */
import { expect, test } from 'vitest'
import { canvasOn } from './canvas-on-page'
import { storedMap } from './stored-map'
import { stories } from './stories'

await stories('several claims at once', (stage) => {
  test('are edited as one change and removed as one change, each with one undo', async () => {
    const { page, faults, close, workspace } = await stage.openMap('vasa?outline=flat')
    const before = await storedMap(stage.address, 'vasa')
    const rows = workspace.outline.getByRole('treeitem')
    await rows.nth(0).click()
    await rows.nth(3).click({ modifiers: ['Shift'] })
    await rows.nth(2).click({ modifiers: ['Control'] })
    await workspace.details.getByText('3 claims', { exact: true }).waitFor()

    await workspace.details.getByRole('button', { name: 'Add tag' }).click()
    await page.keyboard.type('together')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    const edited = await workspace.saved()
    expect(edited).toBe(before.map.version + 1)
    const tagged = (await storedMap(stage.address, 'vasa')).claims.filter(({ tags }) =>
      tags.includes('together'),
    )
    expect(tagged).toHaveLength(3)

    await workspace.outline.focus()
    await page.keyboard.press('Delete')
    await workspace.message(/^Removed 3 claims, with \d+ links/).waitFor()
    await workspace.undo()
    await workspace.undo()
    await workspace.savedAt(edited + 3)
    expect({ ...(await storedMap(stage.address, 'vasa')), map: null }).toEqual({ ...before, map: null })
    expect(faults).toEqual([])
    await close()
  })

  test('are copied with their links into another map, and lines of text become claims', async () => {
    const { page, faults, close, workspace } = await stage.openMap('vasa')
    await workspace.outline.focus()
    for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Control+c']) await page.keyboard.press(key)
    await workspace.message('Copied 3 claims and 2 links.').waitFor()
    const chosen = await workspace.outline.locator('[aria-selected="true"]').count()
    expect(chosen).toBeGreaterThanOrEqual(3)

    await page.goto(`${stage.address}/maps/mill-street`)
    await workspace.ready()
    const before = await storedMap(stage.address, 'mill-street')
    await workspace.outline.focus()
    await page.keyboard.press('Control+v')
    await workspace.message('Pasted 3 claims and 2 links.').waitFor()
    expect(await workspace.saved()).toBe(before.map.version + 1)
    const vasa = await storedMap(stage.address, 'vasa')
    const pasted = (await storedMap(stage.address, 'mill-street')).claims.filter(
      ({ id }) => !before.claims.some((claim) => claim.id === id),
    )
    expect(pasted.map(({ label }) => vasa.claims.some((claim) => claim.label === label))).toEqual([
      true,
      true,
      true,
    ])

    // Text is not claims yet: it is shown what it will become, and added under what is selected.
    await page.keyboard.press('Escape')
    await workspace.row('Mill Street should be closed to through traffic').click()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', '- The air gets better\n  - but: Only in one street\n')
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(paste)
    })
    const dialog = page.getByRole('dialog', { name: 'Paste as claims' })
    await dialog.getByText('Only in one street').waitFor()
    await dialog.getByRole('button', { name: 'Add 2 claims, 2 links' }).click()
    await workspace.message('Added 2 claims, 2 links from text.').waitFor()
    // Wherever they came to lie, all of them are seen.
    await expect.poll(() => canvasOn(page).ringsAreWhole()).toBe(true)
    await workspace.saved()
    const after = await storedMap(stage.address, 'mill-street')
    const air = after.claims.find(({ label }) => label === 'The air gets better')?.id
    const only = after.claims.find(({ label }) => label === 'Only in one street')
    expect(only?.kind).toBe('counterpoint')
    expect(after.links.find(({ from }) => from[0] === only?.id)).toMatchObject({
      type: 'attacks',
      to: { claim: air },
    })
    expect(faults).toEqual([])
    await close()
  })

  test('a claim is hung elsewhere by dragging: its link ends there', async () => {
    const { faults, close, workspace } = await stage.openMap('us-iran')
    const before = await storedMap(stage.address, 'us-iran')
    const claimOf = (label: string) => before.claims.find((claim) => claim.label === label)?.id
    await workspace.find('creed since 1979')
    const row = workspace.outline.getByRole('treeitem', { name: 'Resistance has been' }).first()
    const target = workspace.outline.getByRole('treeitem', { name: 'The two logics lock' }).first()
    await target.waitFor()
    await row.dragTo(target)
    await workspace.message(/^“Resistance has been .* now causes “The two logics lock/).waitFor()
    await workspace.savedAt(before.map.version + 1)
    const after = await storedMap(stage.address, 'us-iran')
    const now = new Map(after.links.map((link) => [link.id, link]))
    const changed = before.links.filter((link) => JSON.stringify(now.get(link.id)) !== JSON.stringify(link))
    expect(changed.map(({ from }) => from[0])).toEqual([
      claimOf('Resistance has been the state’s creed since 1979'),
    ])
    // The same link, with all that it had, ends elsewhere.
    const to = { claim: claimOf('The two logics lock into a lasting deadlock') }
    expect(changed.map(({ id }) => now.get(id))).toEqual(changed.map((link) => ({ ...link, to })))
    expect(after.links).toHaveLength(before.links.length)
    expect(faults).toEqual([])
    await close()
  })
})
