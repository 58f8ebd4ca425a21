/** Twenty edits of every kind, all taken back, all made again, and a reload: the store has what the screen shows. */
import { afterAll, expect, test } from 'vitest'
import { openBrowser, openPage } from '../browser'
import { startServer } from '../server'
import { exportedMap, storedMap } from '../stored-map'
import { type WorkspacePage, workspaceOn } from '../workspace-page'
import { onBothStores } from './story-stores'

const browser = await openBrowser()
afterAll(() => browser?.close())

/** Each is one change. */
const edits: readonly ((workspace: WorkspacePage) => Promise<void>)[] = [
  (on) => on.quickAdd('caused by', 'Interpreters are scarce'),
  (on) => on.quickAdd('but', 'Envoys carry messages'),
  (on) => on.quickAdd('because', 'Past crises show it'),
  (on) => on.note('Since when?'),
  (on) => on.relabel('Signals are misread on both sides'),
  (on) => on.setText('What each side means as a warning the other takes for a threat.'),
  (on) => on.select('Interpreters are scarce'),
  (on) => on.note('Says who?'),
  (on) => on.relabel('Interpreters are few'),
  (on) => on.setKind('Event'),
  (on) => on.quickAdd('caused by', 'Training takes years'),
  (on) => on.quickAdd('prevented by', 'Machines translate'),
  (on) => on.select('Envoys carry messages'),
  (on) => on.quickAdd('but', 'Envoys are not believed'),
  (on) => on.setText('Through third countries.'),
  (on) => on.remove(),
  (on) => on.select('Past crises show it'),
  (on) => on.note('Which ones?'),
  (on) => on.setKind('Evidence'),
  (on) => on.relabel('The crises of the past show it'),
  (on) => on.remove(),
  (on) => on.select('Machines translate'),
  (on) => on.remove(),
  (on) => on.select('Training takes years'),
  (on) => on.setKind('Condition'),
]

onBothStores('twenty edits', { hasBrowser: browser !== undefined }, (store) => {
  test('are all taken back and all made again, and what is stored is what is shown', async () => {
    if (!browser) return
    const place = await store.emptyPlace()
    const server = await startServer(place.options)
    // So tall that every row of the outline is drawn.
    const address = `${server.address}/maps/us-iran?outline=flat`
    const { page, faults, close } = await openPage(browser, address, { height: 1800 })
    const on = workspaceOn(page)
    await on.ready()
    const before = await exportedMap(server.address, 'us-iran')
    const first = (await storedMap(server.address, 'us-iran')).map.version
    await on.select('Signals are misread')
    for (const edit of edits) await edit(on)
    const changes = 20
    await on.savedAt(first + changes)
    const after = await exportedMap(server.address, 'us-iran')

    await on.outline.focus()
    for (let step = 0; step < changes; step++) await on.undo()
    await on.savedAt(first + 2 * changes)
    await page.getByRole('button', { name: 'Nothing to undo' }).waitFor()
    expect(await exportedMap(server.address, 'us-iran')).toBe(before)

    for (let step = 0; step < changes; step++) await on.redo()
    await on.savedAt(first + 3 * changes)
    await page.getByRole('button', { name: 'Nothing to redo' }).waitFor()
    expect(await exportedMap(server.address, 'us-iran')).toBe(after)

    await page.reload()
    await on.ready()
    await on.savedAt(first + 3 * changes)
    const stored = await storedMap(server.address, 'us-iran')
    const shown = await on.shownLabels()
    expect(shown.sort()).toEqual(stored.claims.map(({ label }) => label).sort())
    expect(faults).toEqual([])
    await close()
    await server.stop()
    await place.remove()
  })
})
