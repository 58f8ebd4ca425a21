/** Two people on one map, each in a browser of their own and at a server of their own: kept in step, nothing lost. */
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { openBrowser, openPage, type WatchedPage } from '../browser'
import { startServer, type TestServer } from '../server'
import { storedMap } from '../stored-map'
import { type WorkspacePage, workspaceOn } from '../workspace-page'
import { onBothStores, type StoryPlace } from './story-stores'

const browser = await openBrowser()
afterAll(() => browser?.close())

onBothStores('two people', { hasBrowser: browser !== undefined }, (store) => {
  let place: StoryPlace
  let servers: TestServer[]
  beforeEach(async () => {
    place = await store.emptyPlace()
    // The first one brings the samples; the second finds them.
    servers = [await startServer(place.options)]
    servers.push(await startServer(place.options))
  })
  afterEach(async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await place.remove()
  })

  async function open(server: TestServer | undefined): Promise<WatchedPage & { workspace: WorkspacePage }> {
    if (!browser || !server) throw new Error('There is no browser or no server.')
    const address = `${server.address}/maps/us-iran?claim=signals-misread&outline=flat`
    // So tall that every row of the outline is drawn.
    const opened = await openPage(browser, address, { height: 1800 })
    const workspace = workspaceOn(opened.page)
    await workspace.ready()
    return { ...opened, workspace }
  }

  test('see each other’s changes, settle a clash with both wordings in sight, and undo only their own', async () => {
    const ada = await open(servers[0])
    const ben = await open(servers[1])
    const stored = () => storedMap(servers[0]?.address ?? '', 'us-iran')
    const before = await stored()
    const label = ({ page }: WatchedPage) => page.getByRole('textbox', { name: 'Label' })

    // Each sees the other's change, without a reload.
    await ada.workspace.quickAdd('caused by', 'By Ada')
    await ben.workspace.row('By Ada').waitFor()
    await ben.workspace.note('By Ben')
    await ada.workspace.details.getByText('By Ben', { exact: true }).waitFor()
    for (const { workspace } of [ada, ben]) await workspace.savedAt(before.map.version + 2)

    // Ben is in the midst of his wording when Ada's comes: both are shown, and he keeps his.
    await label(ben).fill('As Ben says')
    await label(ada).fill('As Ada says')
    await label(ada).press('Enter')
    await ben.workspace.row('As Ada says').waitFor()
    await label(ben).press('Enter')
    const dialog = ben.page.getByRole('dialog', { name: 'Someone changed this as well' })
    await dialog.getByText('As Ben says', { exact: true }).waitFor()
    await dialog.getByText('As Ada says', { exact: true }).waitFor()
    await dialog.getByRole('button', { name: 'Keep mine' }).click()
    await dialog.waitFor({ state: 'detached' })
    await ada.workspace.row('As Ben says').waitFor()
    for (const { workspace } of [ada, ben]) await workspace.savedAt(before.map.version + 4)

    // Each takes back what was theirs. Ada's wording is no longer there to be taken back; her claim is.
    await ben.page.getByRole('button', { name: /^Undo: edit label/ }).click()
    await ada.workspace.row('As Ada says').waitFor()
    await ben.page.getByRole('button', { name: /^Undo: add a note/ }).click()
    await ada.workspace.details.getByText('By Ben', { exact: true }).waitFor({ state: 'detached' })
    await ben.page.getByRole('button', { name: 'Nothing to undo' }).waitFor()
    await ada.page.getByRole('button', { name: /^Undo: edit label/ }).click()
    await ben.workspace.row('Signals are misread').waitFor()
    await ada.page.getByRole('button', { name: /^Undo: add claim “By Ada”/ }).click()
    await ben.workspace.row('By Ada').waitFor({ state: 'detached' })
    await ada.page.getByRole('button', { name: 'Nothing to undo' }).waitFor()

    for (const { workspace } of [ada, ben]) await workspace.savedAt(before.map.version + 8)
    const after = await stored()
    expect({ ...after, map: null }).toEqual({ ...before, map: null })
    expect([...ada.faults, ...ben.faults]).toEqual([])
    await ada.close()
    await ben.close()
  })
})
