/** Dragging a map of 2,000 claims about, against plain Cytoscape with as many plain nodes and edges in the same places. */
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { closePage, freshPage, inBrowser, maps, type Product } from '../browser/product'
import { settled } from '../browser/work'
import { median, mediansOf, type Pair } from '../measure'
import { costsAtMost, type Measured, type Row } from '../row'

const cytoscape = createRequire(import.meta.url).resolve('cytoscape/dist/cytoscape.min.js')
const drags = 6
const moves = 60

export const browserPan: Row = {
  id: 'browser-pan',
  title: 'a frame while panning 2,000 claims / plain Cytoscape with as many elements',
  run: () => inBrowser(measure),
}

async function measure({ browser, open }: Product): Promise<Measured> {
  const ours = await open('medium')
  await ours.getByRole('application', { name: 'Map' }).focus()
  await ours.keyboard.press('f')
  await settled(ours)
  const box = await boxOf(ours)
  const peer = await freshPage(browser)
  try {
    await openPlain(peer, box)
    const times: Pair[] = []
    for (let drag = -2; drag < drags; drag++) {
      const before = drag % 2 === 0 ? await frameOf(ours, box, drag) : undefined
      const theirs = await frameOf(peer, box, drag)
      const pair = { ours: before ?? (await frameOf(ours, box, drag)), peer: theirs }
      if (drag >= 0) times.push(pair)
    }
    const note = `${drags} drags of ${moves} moves, whole map in sight; ${maps.medium().links.length} links`
    return costsAtMost(1.2, { ...mediansOf(times), note })
  } finally {
    await closePage(ours)
    await closePage(peer)
  }
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Of the canvas that the map is drawn on: the largest. */
function boxOf(page: Page): Promise<Box> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('canvas')].map((canvas) => canvas.getBoundingClientRect())
    const [largest] = boxes.sort((a, b) => b.width * b.height - a.width * a.height)
    const { x, y, width, height } = largest ?? new DOMRect()
    return { x, y, width, height }
  })
}

/** Milliseconds between two frames, the median over one drag there and back. */
async function frameOf(page: Page, box: Box, drag: number): Promise<number> {
  // Below the map, which is fitted with a margin; the corners have signs.
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 6]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.evaluate(() => {
    const frames: number[] = []
    globalThis.benchFrames = frames
    const next = (time: number) => {
      frames.push(time)
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  const far = 3 * (drag % 2 === 0 ? 1 : -1)
  for (let move = 1; move <= moves; move++) {
    const at = move <= moves / 2 ? move : moves - move
    await page.mouse.move(x + far * at, y - 2 * at)
  }
  const frames = await page.evaluate(() => benchFrames.slice())
  await page.mouse.up()
  return median(frames.slice(1).map((time, n) => time - (frames[n] ?? time)))
}

declare global {
  var benchFrames: number[]
}

async function openPlain(page: Page, { x, y, width, height }: Box): Promise<void> {
  await page.setContent(
    `<body style="margin:0"><div id="map" style="position:absolute;left:${x}px;top:${y}px;width:${width}px;height:${height}px"></div>`,
  )
  await page.addScriptTag({ path: cytoscape })
  const { claims, links } = maps.medium()
  const elements = [
    ...claims.map(({ id, position }) => ({ data: { id }, position })),
    ...links.map(({ id, from, to }) => ({
      data: { id, source: from[0], target: 'claim' in to ? to.claim : '' },
    })),
  ]
  await page.evaluate((elements) => {
    const make = (globalThis as unknown as { cytoscape: (options: unknown) => unknown }).cytoscape
    make({ container: document.getElementById('map'), elements, layout: { name: 'preset', fit: true } })
  }, elements as never)
  await settled(page)
}
