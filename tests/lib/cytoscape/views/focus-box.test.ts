import { describe, expect, it } from 'vitest'
import type { Bounds } from '@/lib/cytoscape/geometry/curve'
import { focusBox } from '@/lib/cytoscape/views/focus-box'
import { link, mapOf } from '../../../graph/chains/small-maps'

const card = (left: number, top: number): Bounds => ({ left, top, right: left + 100, bottom: top + 50 })
const graph = mapOf(
  ['a', 'b', 'c', 'd'],
  [link('l1', 'a+b causes c', 0.5), link('l2', 'd attacks !l1', 0.5), link('l3', 'd attacks !l2', 0.5)],
)
const cards = new Map([
  ['a', card(0, 0)],
  ['b', card(0, 200)],
  ['c', card(300, 100)],
  ['d', card(300, 400)],
])
const box = (target: { claim: string } | { link: string } | null, width = 1000, height = 1000) =>
  focusBox(graph, target as never, cards, { width, height })

describe('what has to be in sight', () => {
  it('is the card of a selected claim, with those one link away that there is room for', () => {
    expect(box({ claim: 'c' })).toEqual({ left: 0, top: 0, right: 400, bottom: 250 })
    // Both premises are as near; there is room for one of them.
    expect(box({ claim: 'c' }, 1000, 150)).toEqual({ left: 0, top: 0, right: 400, bottom: 150 })
    expect(box({ claim: 'b' })).toEqual({ left: 0, top: 100, right: 400, bottom: 250 })
    expect(box({ claim: 'b' }, 399)).toEqual(card(0, 200))
    expect(box({ claim: 'none' })).toBeNull()
    expect(box(null)).toBeNull()
  })

  it('is both ends of a selected link, where there is room', () => {
    expect(box({ link: 'l1' })).toEqual({ left: 0, top: 0, right: 400, bottom: 250 })
  })

  it('is the end it leads to, where there is not', () => {
    expect(box({ link: 'l1' }, 399)).toEqual(card(300, 100))
  })

  it('is for a link onto a link what that one leads to', () => {
    expect(box({ link: 'l2' })).toEqual({ left: 300, top: 100, right: 400, bottom: 450 })
    expect(box({ link: 'l3' }, 1000, 100)).toEqual(card(300, 100))
  })
})
