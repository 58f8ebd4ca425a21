import { describe, expect, it } from 'vitest'
import { firstLook } from '@/lib/cytoscape/views/first-look'

const screen = { width: 700, height: 490 }
/** At 70 % the screen shows 1000 by 700 units. */
const card = (left: number, top: number) => ({ left, top, right: left + 176, bottom: top + 78 })
const around = (cards: readonly ReturnType<typeof card>[]) => ({
  left: Math.min(...cards.map((c) => c.left)),
  top: Math.min(...cards.map((c) => c.top)),
  right: Math.max(...cards.map((c) => c.right)),
  bottom: Math.max(...cards.map((c) => c.bottom)),
})
const look = (
  cards: readonly ReturnType<typeof card>[],
  focus: ReturnType<typeof card> | null,
  zoom: number,
) => firstLook(cards, around(cards), focus, screen, { zoom, centre: { x: 0, y: 0 } })

describe('the first look', () => {
  it('is the whole where that can be read', () => {
    const cards = [card(0, 0), card(300, 0)]
    expect(look(cards, cards[0] ?? null, 0.9)).toEqual({ zoom: 0.9, centre: { x: 0, y: 0 } })
  })

  it('is the whole, as an overview, where a readable part would say little of it', () => {
    const cards = [card(0, 0), card(20_000, 9_000)]
    expect(look(cards, cards[0] ?? null, 0.05).zoom).toBe(0.05)
  })

  it('else shows what has to be seen with as many others as it can', () => {
    const crowd = [0, 1, 2, 3].map((row) => card(900, 300 + row * 100))
    const thesis = card(1500, 500)
    const cards = [...crowd, thesis, card(0, 0), card(1500, 1200)]
    const { zoom, centre } = look(cards, thesis, 0.4)
    expect(zoom).toBe(0.7)
    const seen = { left: centre.x - 500, right: centre.x + 500, top: centre.y - 350, bottom: centre.y + 350 }
    for (const one of [...crowd, thesis]) {
      expect(one.left).toBeGreaterThanOrEqual(seen.left)
      expect(one.right).toBeLessThanOrEqual(seen.right)
      expect(one.top).toBeGreaterThanOrEqual(seen.top)
      expect(one.bottom).toBeLessThanOrEqual(seen.bottom)
    }
  })

  it('does not put what has to be seen behind the small map', () => {
    const thesis = card(1800, 0)
    const cards = [thesis, card(1800, 300), card(1500, 400), card(0, 0), card(0, 900)]
    const { zoom, centre } = look(cards, thesis, 0.4)
    expect(zoom).toBe(0.7)
    const corner = { left: centre.x + 500 - 176 / 0.7, bottom: centre.y - 350 + 120 / 0.7 }
    expect(thesis.right <= corner.left || thesis.top >= corner.bottom).toBe(true)
    expect(thesis.right).toBeLessThanOrEqual(centre.x + 500)
    expect(thesis.bottom).toBeLessThanOrEqual(centre.y + 350)
  })

  it('without anything that has to be seen it begins at the left, where most is', () => {
    const cards = [card(0, 0), card(0, 1000), card(0, 1100), card(250, 1000), card(1500, 0)]
    const { centre } = look(cards, null, 0.4)
    expect(centre.x).toBeLessThan(500)
    expect(centre.y).toBeGreaterThan(700)
  })

  it('begins with a whole lane, below what lies over the map', () => {
    const cards = [card(0, 0), card(0, 980), card(0, 1060), card(0, 1140), card(0, 2000)]
    const whole = { zoom: 0.4, centre: { x: 0, y: 0 } }
    const { centre } = firstLook(cards, around(cards), null, screen, whole, [-20, 950, 1970])
    expect(centre.y - 350).toBeCloseTo(950 - 60 / 0.7)
  })
})
