/** What is removed comes back whole: a claim with its links, what argues with them, and the notes on all of it. */
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { openBrowser, openPage } from '../browser'
import { startServer, type TestServer } from '../server'
import { exportedMap, sendCommands, storedMap } from '../stored-map'
import { workspaceOn } from '../workspace-page'
import { onBothStores, type StoryPlace } from './story-stores'

const browser = await openBrowser()
afterAll(() => browser?.close())

onBothStores('a removal', { hasBrowser: browser !== undefined }, (store) => {
  let place: StoryPlace
  let server: TestServer
  beforeEach(async () => {
    place = await store.emptyPlace()
    server = await startServer(place.options)
  })
  afterEach(async () => {
    await server.stop()
    await place.remove()
  })

  test('takes links, undercuts and notes along, and undo brings back the very same file', async () => {
    if (!browser) return
    // An undercut on a link of the claim, with a claim behind it, and a note on each of the three.
    const claim = 'signals-misread'
    const map = await storedMap(server.address, 'us-iran')
    const link = map.links.find(({ from }) => from.some((id) => id === claim))
    await sendCommands(server.address, 'us-iran', [
      {
        type: 'addClaim',
        claim: { id: 'hotline', kind: 'counterpoint', label: 'A hotline clears things up' },
      },
      {
        type: 'addLink',
        link: { id: 'hotline-strikes', type: 'attacks', from: ['hotline'], to: { link: link?.id } },
      },
      ...[{ claim }, { link: link?.id }, { link: 'hotline-strikes' }].map((target, i) => ({
        type: 'addAnnotation',
        annotation: { id: `note-${i}`, target, motivation: 'questioning', body: `Question ${i}` },
      })),
      {
        type: 'addAnnotation',
        annotation: {
          id: 'reply',
          target: { claim },
          motivation: 'commenting',
          body: 'Reply',
          replyTo: 'note-0',
        },
      },
    ])
    const before = await exportedMap(server.address, 'us-iran')

    const { page, faults, close } = await openPage(browser, `${server.address}/maps/us-iran`)
    const workspace = workspaceOn(page)
    await workspace.ready()
    await workspace.select('Signals are misread')
    await workspace.outline.focus()
    await page.keyboard.press('Delete')
    await workspace.message(/^Removed “Signals are misread”, with \d+ links and \d+ notes\.$/).waitFor()
    const version = await workspace.saved()
    const without = await storedMap(server.address, 'us-iran')
    const gone = [claim, link?.id, 'hotline-strikes', 'note-0', 'note-1', 'note-2', 'reply']
    const left = [...without.claims, ...without.links, ...without.annotations].map(({ id }) => id as string)
    expect(left.filter((id) => gone.includes(id))).toEqual([])

    await workspace.undo()
    await workspace.savedAt(version + 1)
    expect(await exportedMap(server.address, 'us-iran')).toBe(before)
    expect(faults).toEqual([])
    await close()
  })
})
