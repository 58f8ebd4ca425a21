/** The history in the browser: what changed, the map as it was, what differs, bringing it back; and what is not saved. */
import { expect, test } from 'vitest'
import { focusedName, tabTo } from './keyboard'
import { exportedMap, sendCommands, storedMap } from './stored-map'
import { stories } from './stories'
import { workspaceOn } from './workspace-page'

await stories('the history', (stage) => {
  test('leads to the map as it was, says what differs, and brings it back as one change', async () => {
    const original = await exportedMap(stage.address, 'us-iran')
    await sendCommands(stage.address, 'us-iran', [
      { type: 'editClaim', id: 'signals-misread', set: { label: 'Signals are read wrongly' } },
      { type: 'addClaim', claim: { id: 'hotline', kind: 'claim', label: 'A hotline clears things up' } },
    ])
    await sendCommands(stage.address, 'us-iran', [{ type: 'removeClaim', id: 'accident' }])
    const changed = await exportedMap(stage.address, 'us-iran')

    const { page, faults, close, workspace } = await stage.openMap('us-iran?find=signals', {
      height: 1800,
    })
    await page.keyboard.press('r')
    await workspace.details.getByRole('heading', { name: 'History' }).waitFor()
    const lines = workspace.details.getByRole('button', { name: /A script/ })
    await lines.first().waitFor()
    expect(await lines.count()).toBe(2)

    // The first state: all of the screen shows it, and nothing can be changed.
    await workspace.details.getByRole('button', { name: /version 1$/ }).click()
    await page.getByText('Version 1, as it was').waitFor()
    await workspace.row('Signals are misread').waitFor()
    expect(new URL(page.url()).searchParams.get('version')).toBe('1')
    const differing = workspace.details.getByRole('list', { name: 'What differs' })
    await differing.getByText('add claim “A hotline clears things up”').waitFor()
    await differing.getByText('Signals are read wrongly', { exact: true }).waitFor()
    await page.keyboard.press('a')
    await workspace.message(/^This is version 1, as it was/).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    // Nor is it offered by name.
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Find a claim or a command' })
    await palette.getByRole('option', { name: 'Show the whole map' }).waitFor()
    expect(await palette.getByRole('option', { name: /^(Add|Remove|Tidy|Paste|Cut|Edit)/ }).count()).toBe(0)
    await page.keyboard.press('Escape')

    // The same address shows it to someone else.
    const other = await stage.open(page.url(), { height: 1800 })
    await other.page.getByText('Version 1, as it was').waitFor()
    await workspaceOn(other.page).row('Signals are misread').waitFor()
    await other.close()

    // Brought back, and that taken back.
    const { version } = (await storedMap(stage.address, 'us-iran')).map
    await page.getByRole('button', { name: 'Restore this version' }).click()
    await workspace.savedAt(version + 1)
    expect(await exportedMap(stage.address, 'us-iran')).toBe(original)
    expect(new URL(page.url()).searchParams.get('version')).toBeNull()
    await workspace.outline.focus()
    await workspace.undo()
    await workspace.savedAt(version + 2)
    expect(await exportedMap(stage.address, 'us-iran')).toBe(changed)
    expect(faults).toEqual([])
    await close()
  })

  test('by keys alone: an earlier state is found, compared, read and left, and its claims are not fields', async () => {
    const { id, version } = (await storedMap(stage.address, 'vasa')).map
    await sendCommands(stage.address, id, [
      { type: 'editClaim', id: 'gust', set: { label: 'A light gust came' } },
      { type: 'editClaim', id: 'gunports-open', set: { label: 'The lower gunports stood open' } },
    ])
    await sendCommands(stage.address, id, [{ type: 'editMap', set: { title: 'Why the Vasa sank' } }])
    const { page, faults, close, workspace } = await stage.openMap(`${id}?outline=flat`)
    const keys = page.keyboard

    // Its key leads there: what one comes to next is in it.
    await keys.press('r')
    const first = workspace.details.getByRole('button', { name: new RegExp(`version ${version}$`) })
    await first.waitFor()
    await keys.press('Tab')
    expect(await focusedName(page)).toBe('Close')
    await tabTo(page, new RegExp(`version ${version}$`))
    await keys.press('Enter')
    await page.getByText(`Version ${version}, as it was`).waitFor()
    expect(await focusedName(page)).toContain(`version ${version}`)

    // Compared with another than now, by the list that the keyboard opens.
    const differing = workspace.details.getByRole('list', { name: 'What differs' })
    await differing.getByText('A light gust came', { exact: true }).waitFor()
    await differing.getByText(/title of the map/).waitFor()
    await tabTo(page, /^the map as it is now/, 'Shift+Tab')
    await keys.press('Enter')
    await page.getByRole('option', { name: new RegExp(`^version ${version + 1}`) }).waitFor()
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await differing.getByText(/title of the map/).waitFor({ state: 'detached' })
    await differing.getByText('A light gust came', { exact: true }).waitFor()

    // A claim of it is read: what it says, without anything that would change it.
    await tabTo(page, /^edit label of claim .*gust/i)
    await keys.press('Enter')
    await tabTo(page, 'Close', 'Shift+Tab')
    await keys.press('Enter')
    await workspace.details.getByRole('textbox', { name: 'Label' }).waitFor()
    for (const field of await workspace.details.getByRole('textbox').all()) {
      expect(await field.getAttribute('readonly')).not.toBeNull()
    }
    expect(await workspace.details.getByRole('button', { name: /^(Add|Remove|Link)/ }).count()).toBe(0)
    expect(await workspace.details.getByRole('slider').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Add', exact: true }).first().isDisabled()).toBe(true)

    // Left by the key that leaves: first the claim, then the past.
    await keys.press('Escape')
    await keys.press('Escape')
    await page.getByText(`Version ${version}, as it was`).waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await close()
  })

  test('a change on which the server breaks is put aside, and saved when it is whole again', async () => {
    const { page, close, workspace } = await stage.openMap('us-iran?claim=signals-misread')
    const { version } = (await storedMap(stage.address, 'us-iran')).map
    await page.route('**/api/v1/maps/us-iran/commands', (route) =>
      route.fulfill({ status: 500, body: 'broken' }),
    )
    await workspace.note('Kept though the server broke')
    // Waits would be long: each press tries again at once.
    const waiting = page.getByRole('button', { name: '1 change kept, waiting' })
    const aside = page.getByRole('button', { name: '1 change not saved' })
    for (;;) {
      await waiting.or(aside).first().waitFor()
      if ((await aside.count()) > 0) break
      await waiting.click({ timeout: 2_000 }).catch(() => undefined)
    }
    await page.reload()
    await workspace.ready()
    await page.unroute('**/api/v1/maps/us-iran/commands')
    await aside.click()
    const dialog = page.getByRole('dialog', { name: 'Not saved' })
    await dialog.getByText('add a note').waitFor()
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await workspace.savedAt(version + 1)
    const { annotations } = await storedMap(stage.address, 'us-iran')
    expect(annotations.filter(({ body }) => body === 'Kept though the server broke')).toHaveLength(1)
    await close()
  })
})
