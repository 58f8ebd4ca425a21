/** The server is killed while one edits, the page is closed, the server comes back: what waited arrives once. */
import { once } from 'node:events'
import { afterAll, expect, test } from 'vitest'
import { openBrowser, openPage } from '../browser'
import { freePort } from '../free-port'
import { startServer } from '../server'
import { storedMap } from '../stored-map'
import { workspaceOn } from '../workspace-page'
import { onBothStores } from './story-stores'

const browser = await openBrowser()
afterAll(() => browser?.close())

onBothStores('a server that is killed', { hasBrowser: browser !== undefined }, (store) => {
  test('loses nothing of what is written meanwhile, though the page is reloaded before it is back', async () => {
    if (!browser) return
    const place = await store.emptyPlace()
    const options = { ...place.options, env: { ...place.options.env, PORT: String(await freePort()) } }
    let server = await startServer(options)
    const address = `${server.address}/maps/us-iran`
    const { page, close } = await openPage(browser, address)
    const workspace = workspaceOn(page)
    await workspace.ready()
    const before = await storedMap(server.address, 'us-iran')
    await workspace.select('Signals are misread')
    await workspace.quickAdd('caused by', 'Written before')
    await workspace.savedAt(before.map.version + 1)

    server.process.kill('SIGKILL')
    await once(server.process, 'exit')
    await workspace.quickAdd('caused by', 'Written while alone')
    await workspace.note('A note while alone')
    await page.getByText('2 changes kept, waiting').waitFor()
    // The page cannot be had: what it kept is in the browser.
    await page.reload().catch(() => undefined)

    server = await startServer(options)
    expect((await storedMap(server.address, 'us-iran')).map.version).toBe(before.map.version + 1)
    await page.goto(address)
    await workspace.ready()
    await workspace.savedAt(before.map.version + 3)
    const stored = await storedMap(server.address, 'us-iran')
    const labels = stored.claims.map(({ label }) => label)
    for (const label of ['Written before', 'Written while alone']) {
      expect(labels.filter((other) => other === label)).toHaveLength(1)
    }
    expect(stored.annotations.filter(({ body }) => body === 'A note while alone')).toHaveLength(1)
    // Found by its words: only the rows near the screen are drawn.
    await workspace.find('Written while alone')
    await workspace.row('Written while alone').waitFor()

    await close()
    await server.stop()
    await place.remove()
  })
})
