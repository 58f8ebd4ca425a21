/**
 * The product as people get it, for the rows in a browser: a production build, served with the maps of these rows, in a
 * real Chromium. Built and started when the first row asks.
 */
import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapDocument } from '@/graph/model/map-document'
import { draftLayout } from '@/lib/cytoscape/layout/draft-layout'
import { layoutGraphOf } from '@/lib/cytoscape/layout/layout-graph'
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
  small: once(() => argumentMap('small', 200)),
  medium: once(() => placed(argumentMap('medium', 2_000))),
  large: once(() => placed(argumentMap('large', 5_000))),
  vast: once(() => placed(argumentMap('vast', 20_000))),
} as const

/** What takes a while to make is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The address of the product, on a store that holds the maps. */
const server = shared<string>(async () => {
  const dataDir = scratchFolder()
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  try {
    const store = createSqliteStore(dataDir)
    for (const map of Object.values(maps)) await store.create(map(), note)
    await store.close()
    const { address, stop } = await startServer({ dataDir })
    const end = async () => {
      await stop()
      remove()
    }
    return { value: address, end }
  } catch (error) {
    remove()
    throw error
  }
})

/** Runs `row` in a browser of its own, so that no row is heir to the memory of another. */
export async function inBrowser(row: (product: Product) => Promise<Measured>): Promise<Measured | Absent> {
  const browser = await openBrowser()
  if (!browser) return { absent: 'no Chromium runs here' }
  try {
    const address = await server()
    const open = async (map: string) => {
      const page = await freshPage(browser)
      await page.goto(`${address}/maps/${map}`, { timeout: 120_000 })
      await page.waitForFunction(() => document.querySelector('canvas') !== null)
      return page
    }
    return await row({ browser, open })
  } finally {
    await browser.close()
  }
}

/** An empty page of a fresh profile; what a row puts there is under no policy of ours. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', bypassCSP: true })
  const page = await context.newPage()
  // Functions that run in the page may bear what the loader adds to keep their names.
  await page.addInitScript('globalThis.__name ??= (value) => value')
  await page.addInitScript(watchDrawing)
  await page.addInitScript(watchPicture)
  // A page that is filled by hand has them too.
  await page.goto('about:blank')
  return page
}

export async function closePage(page: Page): Promise<void> {
  await page.context().close()
}

export interface CardTimes {
  /** Milliseconds from document ready until the cards could be seen: in the page's own picture, else on the canvas; 0: they were by then. */
  seen: number
  /** The same from when the page was asked for. */
  asked: number
  /** The same until the canvas had drawn them. */
  live: number
}

/** Waits for the cards. */
export async function timeToCards(page: Page): Promise<CardTimes> {
  await page.waitForFunction(() => globalThis.benchDrawn !== undefined, undefined, { timeout: 120_000 })
  return page.evaluate(() => {
    const [opening] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const ready = opening?.domContentLoadedEventStart ?? Number.NaN
    const drawn = globalThis.benchDrawn ?? Number.NaN
    const asked = globalThis.benchPictured ?? drawn
    return { seen: Math.max(0, asked - ready), asked, live: drawn - ready }
  })
}

function placed(document: MapDocument): MapDocument {
  const layout = draftLayout(layoutGraphOf(ArgumentGraph.fromDocument(document), () => cardHeight))
  return withPlaces(document, layout)
}

declare global {
  /** Milliseconds since the page began: when the first frame in which a canvas was painted with many strokes was finished. */
  var benchDrawn: number | undefined
  /** The same for the picture that the page brings: when the frame after the one that painted it began. */
  var benchPictured: number | undefined
}

/** Notes when the page's own picture of the map is first seen: laid out on the screen, and two frames after that. */
function watchPicture(): void {
  let frames = 0
  const look = () => {
    if (globalThis.benchDrawn !== undefined) return
    const picture = document.querySelector('[data-opening-picture] > svg')
    const cards = picture?.querySelector('.near > g > path, .far > g > rect')
    if (frames > 0 || (cards && picture?.checkVisibility())) frames += 1
    if (frames > 2) globalThis.benchPictured = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
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
