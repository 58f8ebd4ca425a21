/** The small drawing of a map: everything in its frame, nothing beside it, the kept places kept. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contestedIn, sketchHeight, sketchOf, sketchWidth } from '@/app/components/library/map-sketch'
import { claim, graphOf, link } from '../small-map'

describe('the sketch', () => {
  test('any map is drawn within its frame', () => {
    const place = fc.option(
      fc.record({ x: fc.integer({ min: -1e6, max: 1e6 }), y: fc.integer({ min: -1e6, max: 1e6 }) }),
    )
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (places) => {
        const claims = places.map((position, n) => claim(`c${n}`, position ? { position } : {}))
        const links = claims.slice(1).map((_, n) => link(`l${n}`, `c${n}`, 'causes', `c${n + 1}`))
        const { cards, lines, width, height } = sketchOf(graphOf(claims, links))
        expect(cards).toHaveLength(claims.length)
        expect(lines).toHaveLength(links.length)
        for (const { x, y } of cards) {
          expect(x).toBeGreaterThanOrEqual(-0.2)
          expect(y).toBeGreaterThanOrEqual(-0.2)
          expect(x + width).toBeLessThanOrEqual(sketchWidth + 0.2)
          expect(y + height).toBeLessThanOrEqual(sketchHeight + 0.2)
        }
      }),
      { seed: 11, numRuns: 200 },
    )
  })

  test('places that people gave are where they put them', () => {
    const { cards } = sketchOf(
      graphOf([claim('a', { position: { x: 0, y: 0 } }), claim('b', { position: { x: 900, y: -400 } })], []),
    )
    const [a, b] = cards
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeGreaterThan(0)
    expect((b?.y ?? 0) - (a?.y ?? 0)).toBeLessThan(0)
  })

  test('an argument with a link ends half way along it', () => {
    const graph = graphOf(
      [
        claim('a', { position: { x: 0, y: 0 } }),
        claim('b', { position: { x: 800, y: 0 } }),
        claim('c', { position: { x: 400, y: 300 } }),
      ],
      [link('l', 'a', 'causes', 'b'), link('u', 'c', 'attacks', '#l')],
    )
    const { lines } = sketchOf(graph)
    const [struck, undercut] = [
      lines.find(({ type }) => type === 'causes'),
      lines.find(({ type }) => type === 'attacks'),
    ]
    expect(undercut?.to[0]).toBeCloseTo(((struck?.from[0] ?? 0) + (struck?.to[0] ?? 0)) / 2, 0)
  })

  test('what is contested is counted once, claims and links alike', () => {
    const graph = graphOf(
      [claim('a'), claim('b'), claim('c')],
      [
        link('l', 'a', 'causes', 'b'),
        link('u', 'c', 'attacks', '#l'),
        link('v', 'a', 'attacks', '#l'),
        link('w', 'c', 'attacks', 'a'),
      ],
    )
    expect(contestedIn(graph)).toBe(2)
  })
})
