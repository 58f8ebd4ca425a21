/** What the stories of a file share: one browser and one server of their own, or a word that no browser runs here. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, type TestOptions } from 'vitest'
import { openBrowser, openPage, type PageOptions, type WatchedPage } from './browser'
import { startServer, type TestServer } from './server'
import { type WorkspacePage, workspaceOn } from './workspace-page'

export interface Stage {
  /** Within a story, as all here. */
  readonly browser: Browser
  /** Of the server, such as http://127.0.0.1:41234. */
  readonly address: string
  /** A page of a fresh profile, at this path of the server or at a whole address. */
  open(address: string, options?: PageOptions): Promise<WatchedPage>
  /** The same for a map, once it answers to the hand; `place` is its id, with a query where one is meant. */
  openMap(place: string, options?: PageOptions): Promise<WatchedPage & { workspace: WorkspacePage }>
}

/** Tells the stories of a file; skips them where no browser runs and none is required. */
export async function stories(
  name: string,
  tell: (stage: Stage) => void,
  options: TestOptions = {},
): Promise<void> {
  const browser = await openBrowser()
  describe.skipIf(browser === undefined)(name, options, () => {
    let server: TestServer | undefined
    beforeAll(async () => {
      server = await startServer()
    })
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
    })
    tell(stageOn(browser, () => server))
  })
}

function stageOn(browser: Browser | undefined, server: () => TestServer | undefined): Stage {
  const stage: Stage = {
    get browser() {
      if (!browser) throw new Error('There is no browser.')
      return browser
    },
    get address() {
      const address = server()?.address
      if (address === undefined) throw new Error('The server starts with the first story.')
      return address
    },
    open: (address, options) => openPage(stage.browser, new URL(address, stage.address).href, options),
    async openMap(place, options) {
      const opened = await stage.open(`/maps/${place}`, options)
      const workspace = workspaceOn(opened.page)
      await workspace.ready()
      return { ...opened, workspace }
    },
  }
  return stage
}
