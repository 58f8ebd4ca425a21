import { describe, expect, test } from 'vitest'
import { apply, isEmpty } from '@/graph/change'
import { execute } from '@/graph/edit/execute'
import { plainClaim } from '@/graph/model/claim'
import { claimIdSchema, linkIdSchema } from '@/graph/model/ids'
import { graphDifference } from '@/lib/workspace/state/graph-difference'
import { smallGraph } from '../small-map'

const context = { newId: () => 'new', at: '2026-01-02T00:00:00.000Z', by: 'Ada' }

describe('the difference of two graphs', () => {
  test('is nothing between equal maps that were loaded twice', () => {
    expect(isEmpty(graphDifference(smallGraph(), smallGraph()))).toBe(true)
  })

  test('leads from the one to the other, whatever was added, edited or removed', () => {
    const before = smallGraph()
    const { graph: after } = execute(
      before,
      [
        { type: 'removeClaim', id: claimIdSchema.parse('signals') },
        { type: 'editLink', id: linkIdSchema.parse('l-trap'), set: { strength: 0.1 } },
        { type: 'editMap', set: { title: 'Another title' } },
        { type: 'addClaim', claim: plainClaim('claim', 'New') },
      ],
      context,
    )
    const there = apply(before, graphDifference(before, after))
    expect(there.toDocument()).toEqual(after.toDocument())
    const back = apply(after, graphDifference(after, before))
    expect(back.toDocument()).toEqual(before.toDocument())
  })

  test('keeps the very objects of what did not change', () => {
    const before = smallGraph()
    const reloaded = smallGraph()
    const there = apply(before, graphDifference(before, reloaded))
    expect(there.claims.get('trap')).toBe(before.claims.get('trap'))
  })
})
