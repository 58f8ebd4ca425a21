/** ELK's layered layout as the product asks for it, alone in a page of its own: layout and nothing else is timed. */
import { createRequire } from 'node:module'
import type { ElkNode } from 'elkjs/lib/elk-api'
import type { Browser } from 'playwright-core'
import { closePage, freshPage } from './product'

const script = createRequire(import.meta.url).resolve('elkjs/lib/elk.bundled.js')

/** Milliseconds, and what it laid out. */
export async function elkLayout(
  browser: Browser,
  graph: ElkNode,
): Promise<{ milliseconds: number; laidOut: ElkNode }> {
  const page = await freshPage(browser)
  try {
    await page.addScriptTag({ path: script })
    return await page.evaluate(async (asked) => {
      const Elk = (globalThis as unknown as { ELK: new () => { layout(graph: unknown): Promise<unknown> } })
        .ELK
      const elk = new Elk()
      const start = performance.now()
      const laidOut = await elk.layout(asked)
      return { milliseconds: performance.now() - start, laidOut: laidOut as never }
    }, graph)
  } finally {
    await closePage(page)
  }
}
