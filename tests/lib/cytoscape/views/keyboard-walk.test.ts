import { describe, expect, it } from 'vitest'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId, LinkId } from '@/graph/model/ids'
import { describeTarget } from '@/lib/cytoscape/views/describe'
import { type Way, walk } from '@/lib/cytoscape/views/keyboard-walk'
import { river, riverDocument } from '../river-map'

const places: Record<string, { x: number; y: number }> = {
  rain: { x: 0, y: 0 },
  current: { x: 0, y: 100 },
  dredge: { x: 0, y: 200 },
  soundings: { x: 0, y: 300 },
  silt: { x: 250, y: 100 },
  cheap: { x: 250, y: 300 },
  move: { x: 500, y: 200 },
}
const from = (id: string, way: Way, onto = false) =>
  walk(river, { claim: id as ClaimId }, way, onto, (claim) => places[claim])
const fromLink = (id: string, way: Way) =>
  walk(river, { link: id as LinkId }, way, false, (claim) => places[claim])

describe('walking with the arrow keys', () => {
  it('begins at the thesis', () =>
    expect(walk(river, null, 'right', false, () => undefined)).toEqual({ claim: 'move' }))

  it('right and left go along the strongest link', () => {
    expect(from('silt', 'right')).toEqual({ claim: 'move' })
    expect(from('move', 'left')).toEqual({ claim: 'silt' })
    expect(from('move', 'right')).toBeNull()
  })

  it('with Shift one stops on the link', () => {
    expect(from('silt', 'right', true)).toEqual({ link: 'l-move' })
    expect(fromLink('l-move', 'right')).toEqual({ claim: 'move' })
    expect(fromLink('l-move', 'left')).toEqual({ claim: 'silt' })
  })

  it('from an argument with a link one comes to that link', () => {
    expect(from('road', 'right')).toEqual({ link: 'l-cheap' })
    expect(fromLink('l-road', 'right')).toEqual({ link: 'l-cheap' })
  })

  it('up and down go among siblings, the nearest first, then to what else lies that way', () => {
    expect(from('rain', 'down')).toEqual({ claim: 'current' })
    expect(from('current', 'down')).toEqual({ claim: 'dredge' })
    expect(from('soundings', 'up')).toEqual({ claim: 'dredge' })
    expect(from('rain', 'up')).toBeNull()
  })

  it('every claim that lies somewhere can be reached', () => {
    const ways: Way[] = ['left', 'right', 'up', 'down']
    const seen = new Set<string>(['move'])
    for (const id of seen) {
      for (const way of ways) {
        const next = from(id, way)
        if (next && 'claim' in next) seen.add(next.claim)
      }
    }
    expect([...seen].filter((id) => places[id]).sort()).toEqual(Object.keys(places).sort())
  })

  it('an empty map leads nowhere', () => {
    const empty = ArgumentGraph.fromDocument({ ...riverDocument, claims: [], links: [], annotations: [] })
    expect(walk(empty, null, 'right', false, () => undefined)).toBeNull()
  })
})

describe('saying where one is', () => {
  it.each([
    [
      { claim: 'silt' },
      'Silt closes the old landing, claim. Caused by 1, prevented by 1, supported by 1, supports 1. 1 note.',
    ],
    [{ claim: 'rain' }, 'A wet winter, event. Causes 1.'],
    [
      { link: 'l-move' },
      'Silt closes the old landing supports The ferry should move upstream, strength 0.90.',
    ],
    [{ link: 'l-proof' }, 'Soundings of the last ten years supports Silt closes the old landing, not rated.'],
    [
      { link: 'l-road' },
      'There is no road upstream speaks against the step: Moving is cheaper than dredging for ever makes possible The ferry should move upstream, strength 0.60. 1 against this step.',
    ],
    [null, ''],
  ])('%o', (target, words) => expect(describeTarget(river, target as never)).toBe(words))
})
