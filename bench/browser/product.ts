/**
 * The product as people get it, for the rows in a browser: a production build, served with the maps of these rows, in a
 * real Chromium. Built and started once.
 */
import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapDocument } from '@/graph/model/map-document'
import { draftLayout } from '@/lib/cytoscape/draft-layout'
import { layoutGraphOf } from '@/lib/cytoscape/layout-graph'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { openBrowser } from '../../tests/e2e/browser'
import { startServer } from '../../tests/e2e/server'
import { argumentMap, withPlaces } from '../graphs/argument-map'
import type { Absent, Measured } from '../row'
import { scratchFolder } from '../scratch'
import { shared } from '../shared'

const note = { at: '2026-01-01T00:00:00.000Z', by: 'Bench', summary: 'import' }
/** About what a label of two lines takes. */
const cardHeight = 64
export const viewport = { width: 1440, height: 900 } as const

export interface Product {
  browser: Browser
  /** The page of a map, in a fresh profile. */
  open(map: string): Promise<Page>
}

/** The maps of the rows. Those that are panned and patched have places, so that no layout is at work meanwhile. */
export const maps = {
  small: argumentMap('small', 200),
  medium: placed(argumentMap('medium', 2_000)),
  large: placed(argumentMap('large', 5_000)),
  vast: placed(argumentMap('vast', 20_000)),
} as const

const product = shared<Product | undefined>(async () => {
  const browser = await openBrowser()
  if (!browser) return { value: undefined, end: async () => undefined }
  const dataDir = scratchFolder()
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  try {
    const store = createSqliteStore(dataDir)
    for (const map of Object.values(maps)) await store.create(map, note)
    await store.close()
    const server = await startServer({ dataDir })
    const end = async () => {
      await browser.close()
      await server.stop()
      remove()
    }
    const open = async (map: string) => {
      const page = await freshPage(browser)
      await page.goto(`${server.address}/maps/${map}`, { timeout: 120_000 })
      await page.waitForFunction(() => document.querySelector('canvas') !== null)
      return page
    }
    return { value: { browser, open }, end }
  } catch (error) {
    await browser.close()
    remove()
    throw error
  }
})

export async function inBrowser(row: (product: Product) => Promise<Measured>): Promise<Measured | Absent> {
  const running = await product()
  return running ? row(running) : { absent: 'no Chromium runs here' }
}

/** An empty page of a fresh profile; what a row puts there is under no policy of ours. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', bypassCSP: true })
  const page = await context.newPage()
  // Functions that run in the page may bear what the loader adds to keep their names.
  await page.addInitScript('globalThis.__name ??= (value) => value')
  await page.addInitScript(watchDrawing)
  return page
}

export async function closePage(page: Page): Promise<void> {
  await page.context().close()
}

/** Milliseconds from document ready until the cards were drawn; waits for them. */
export async function timeToCards(page: Page): Promise<number> {
  await page.waitForFunction(() => globalThis.benchDrawn !== undefined, undefined, { timeout: 120_000 })
  return page.evaluate(() => {
    const [opening] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return (globalThis.benchDrawn ?? Number.NaN) - (opening?.domContentLoadedEventStart ?? Number.NaN)
  })
}

function placed(document: MapDocument): MapDocument {
  const layout = draftLayout(layoutGraphOf(ArgumentGraph.fromDocument(document), () => cardHeight))
  return withPlaces(document, layout)
}

declare global {
  /** Milliseconds since the page began: when the first frame in which a canvas was painted with many strokes was finished. */
  var benchDrawn: number | undefined
}

/** Notes when cards are first drawn, whoever draws them: by what is asked of the canvas, not by what the page says. */
function watchDrawing(): void {
  const many = 100
  let calls = 0
  let last = 0
  const count = () => {
    if (globalThis.benchDrawn !== undefined) return
    last = performance.now()
    calls += 1
    if (calls > 1) return
    requestAnimationFrame(() => {
      if (calls >= many) globalThis.benchDrawn = last
      calls = 0
    })
  }
  const prototype = CanvasRenderingContext2D.prototype as unknown as Record<
    string,
    (...values: unknown[]) => void
  >
  for (const name of ['fill', 'fillRect', 'fillText', 'stroke']) {
    const before = prototype[name]
    prototype[name] = function (...values) {
      before?.apply(this, values)
      count()
    }
  }
}
