import { describe, expect, it } from 'vitest'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { cardOf } from '@/lib/cytoscape/cards/card'
import { minimapFrame } from '@/lib/cytoscape/drawing/minimap-picture'
import { detailAt, sectionNames, shortLabelOf } from '@/lib/cytoscape/drawing/semantic-zoom'
import { evenMeasure, riverDocument } from '../river-map'

const inSections = ArgumentGraph.fromDocument({
  ...riverDocument,
  claims: riverDocument.claims.map((claim, index) => ({
    ...claim,
    anchors: [{ source: 'log' as never, section: index < 2 ? 'The landing' : 'The river' }],
  })),
})

describe('how much is shown', () => {
  it.each([
    [2, 'cards'],
    [0.55, 'cards'],
    [0.549, 'labels'],
    [0.25, 'labels'],
    [0.249, 'dots'],
  ] as const)('at %d: %s', (zoom, detail) => expect(detailAt(zoom)).toBe(detail))

  it('short labels fit their card at every zoom, and their letters keep their size on the screen', () => {
    for (const claim of inSections.claims.values()) {
      const card = cardOf(inSections, claim, evenMeasure)
      for (let zoom = 0.25; zoom < 0.55; zoom += 0.03) {
        const label = shortLabelOf(card, zoom, evenMeasure)
        expect(label.size * zoom).toBeCloseTo(10.5)
        expect(label.lines.length * label.lineHeight).toBeLessThanOrEqual(
          Math.max(card.height, label.lineHeight),
        )
        label.lines.forEach((line, index) => {
          const end = label.left + (index === 0 ? label.indent : 0) + evenMeasure(line, label.size, 500)
          expect(end).toBeLessThanOrEqual(176)
        })
      }
    }
  })

  it('sections are named in the middle of their claims, the largest first', () => {
    const places = new Map(
      [...inSections.claims.keys()].map((id, index) => [
        id as string,
        { kind: 'claim' as const, height: 60, x: index * 100, y: 0 },
      ]),
    )
    expect(sectionNames(inSections, places)).toEqual([
      { name: 'The river', x: 500, y: 0, claims: 7 },
      { name: 'The landing', x: 50, y: 0, claims: 2 },
    ])
  })
})

describe('the small map', () => {
  it('holds the whole map and what is on the screen', () => {
    const map = { left: 0, top: 0, right: 2000, bottom: 1000 }
    const screen = { left: -500, top: 200, right: 500, bottom: 800 }
    const { scale, origin } = minimapFrame(map, screen, 150, 96)
    const at = (x: number, y: number) => [origin.x + x * scale, origin.y + y * scale]
    for (const [x, y] of [at(-500, 0), at(2000, 1000)]) {
      expect(x).toBeGreaterThanOrEqual(5.99)
      expect(x).toBeLessThanOrEqual(144.01)
      expect(y).toBeGreaterThanOrEqual(5.99)
      expect(y).toBeLessThanOrEqual(90.01)
    }
  })
})
