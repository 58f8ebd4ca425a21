/** The main job without a mouse: through outline and inspector, by keys alone. */
import { expect, test } from 'vitest'
import { activeRow, tabTo } from './keyboard'
import { storedMap } from './stored-map'
import { stories } from './stories'
import { chooseRelation } from './workspace-page'

await stories('by keyboard alone', (stage) => {
  test('find, read, add, link, attack the link, annotate, ask, undo, redo, reload', async () => {
    const { page, faults, close, workspace } = await stage.openMap('us-iran')
    const keys = page.keyboard
    const before = await storedMap(stage.address, 'us-iran')

    // Find in the outline, and read.
    await tabTo(page, 'Find a claim')
    await keys.type('signals are misread')
    await tabTo(page, 'Outline of the claims')
    await keys.press('End')
    await keys.press('Home')
    for (let step = 0; !(await activeRow(page)).includes('Signals are misread'); step++) {
      expect(step).toBeLessThan(60)
      await keys.press('ArrowDown')
    }
    await keys.press('Enter')
    await workspace.details.getByRole('button', { name: /^caused by: Neither side de-escalates/ }).waitFor()
    expect(await workspace.readLabel()).toBe('Signals are misread')

    // Add a claim with its link, by the line that A opens.
    await keys.press('a')
    const line = page.getByRole('dialog', { name: 'Add a claim at “Signals are misread”' })
    await line.waitFor()
    await chooseRelation(page, line, 'caused by')
    await keys.type('Interpreters are scarce')
    await keys.press('Enter')
    await keys.press('Escape')
    await workspace.saved()

    // A second link, by the dialog that L opens: it ends selected.
    await keys.press('l')
    await page.getByRole('dialog', { name: 'Link' }).waitFor()
    await keys.type('wider war')
    await keys.press('Enter')
    await page.getByRole('button', { name: 'Link', exact: true }).waitFor()
    await keys.press('Enter')
    await page.getByRole('dialog', { name: 'Link' }).waitFor({ state: 'detached' })
    await workspace.saved()
    const added = (await storedMap(stage.address, 'us-iran')).links.find(
      ({ from, to }) =>
        from.some((id) => id === 'signals-misread') && 'claim' in to && to.claim === 'wider-war',
    )
    expect(added?.type).toBe('supports')

    // An attack on that link, and a note on it.
    await keys.press('a')
    await page.getByRole('dialog', { name: /^Add a claim about the link/ }).waitFor()
    await keys.type('Misreading alone starts no war')
    await keys.press('Enter')
    await keys.press('Escape')
    await workspace.saved()
    await keys.press('n')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Add a note')
    await keys.type('Is there a case of this?')
    await keys.press('Control+Enter')
    await workspace.details.getByText('Is there a case of this?').waitFor()
    await keys.press('Escape')
    await workspace.saved()
    const full = await storedMap(stage.address, 'us-iran')
    expect(
      full.links.find(({ from }) => from.some((id) => id === 'misreading-alone-starts-no-war')),
    ).toMatchObject({
      type: 'attacks',
      to: { link: added?.id },
    })
    expect(full.annotations.find(({ body }) => body === 'Is there a case of this?')?.target).toEqual({
      link: added?.id,
    })

    // Ask, with completion; step through what is found.
    await keys.press('/')
    await keys.type('interp')
    await page.getByRole('option', { name: 'Interpreters are scarce' }).waitFor()
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await keys.type(' -> accident')
    await keys.press('Escape')
    await keys.press('Enter')
    await workspace.details.getByText('1 found, and that is all').waitFor()
    await keys.press('Escape')
    await keys.press('Escape')

    // Undo everything, and do it again.
    for (let step = 0; step < 4; step++) await workspace.undo()
    expect(await workspace.saved()).toBe(full.map.version + 4)
    expect({ ...(await storedMap(stage.address, 'us-iran')), map: null }).toEqual({ ...before, map: null })
    for (let step = 0; step < 4; step++) await workspace.redo()
    expect(await workspace.saved()).toBe(full.map.version + 8)
    await page.reload()
    await workspace.ready()
    expect({ ...(await storedMap(stage.address, 'us-iran')), map: null }).toEqual({ ...full, map: null })

    // And all of it is on the screen: the palette finds the claim.
    await keys.press('Control+k')
    await page.getByRole('combobox', { name: 'Find a claim or a command' }).waitFor()
    await keys.type('misreading alone')
    await page.getByRole('option', { name: 'Misreading alone starts no war' }).waitFor()
    await keys.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await workspace.readLabel()).toBe('Misreading alone starts no war')

    expect(faults).toEqual([])
    await close()
  })
})
