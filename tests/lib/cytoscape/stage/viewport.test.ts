/** Where the screen goes, on a headless cytoscape; nothing moves in time here. */
import cytoscape from 'cytoscape'
import { describe, expect, it } from 'vitest'
import { createViewport } from '@/lib/cytoscape/stage/viewport'

function open(width = 1000, height = 800) {
  const cy = cytoscape({ headless: true, styleEnabled: false, minZoom: 0.04, maxZoom: 2.5 })
  return createViewport({ cy, size: () => ({ width, height }), redraw: () => undefined }, () => 0)
}
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })

describe('the viewport', () => {
  it('holds the whole map with a margin, at 100 % at most', () => {
    const viewport = open()
    viewport.hold(box(0, 0, 5000, 1000), false)
    const seen = viewport.visible()
    expect(seen.left).toBeLessThan(0)
    expect(seen.right).toBeGreaterThan(5000)
    viewport.hold(box(0, 0, 100, 100), false)
    expect(viewport.zoom()).toBe(1)
    expect(viewport.toScreen({ x: 50, y: 50 })).toEqual({ x: 500, y: 400 })
  })

  it('zooms about the middle of the screen, within its range', () => {
    const viewport = open()
    viewport.hold(box(0, 0, 100, 100), false)
    viewport.zoomBy(2)
    expect(viewport.toMap({ x: 500, y: 400 })).toEqual({ x: 50, y: 50 })
    viewport.zoomBy(1000)
    expect(viewport.zoom()).toBe(2.5)
  })

  it('reveals by moving as little as it takes, and not at all when it is there', () => {
    const viewport = open()
    viewport.hold(box(0, 0, 100, 100), false)
    const before = viewport.visible()
    viewport.reveal(box(10, 10, 90, 90))
    expect(viewport.visible()).toEqual(before)
    viewport.reveal(box(600, 10, 700, 90))
    expect(viewport.visible().right).toBeCloseTo(736)
    expect(viewport.visible().top).toBeCloseTo(before.top)
  })

  it('of what is larger than the screen it reveals the part that matters', () => {
    const viewport = open()
    viewport.hold(box(0, 0, 100, 100), false)
    viewport.reveal(box(-9000, 0, 900, 10), { x: 900, y: 5 })
    expect(viewport.visible().right).toBeCloseTo(936)
  })

  it('reveals a box whole, zooming out only where there is no room for it', () => {
    const viewport = open()
    viewport.hold(box(0, 0, 100, 100), false)
    viewport.revealWhole(box(600, 10, 1400, 90))
    expect(viewport.zoom()).toBe(1)
    expect(viewport.visible().right).toBeCloseTo(1436)
    viewport.revealWhole(box(0, 0, 2000, 100))
    const seen = viewport.visible()
    expect(viewport.zoom()).toBeLessThan(0.5)
    expect(seen.left).toBeLessThan(0)
    expect(seen.right).toBeGreaterThan(2000)
    const before = viewport.zoom()
    viewport.revealWhole(box(900, 0, 1000, 100))
    expect(viewport.zoom()).toBe(before)
  })

  it('does nothing while it is out of sight', () => {
    const viewport = open(0, 0)
    viewport.hold(box(0, 0, 100, 100), false)
    expect(viewport.zoom()).toBe(1)
  })
})
