/** What bounds say of a question as a whole: how strong a chain can get, and how many walks there are at least to list. */
import { expect, it } from 'vitest'
import type { PlanStep } from '@/graph/chains/plan'
import type { ClaimId } from '@/graph/model/ids'
import { causalTypes } from '@/graph/model/vocabulary'
import { findBounds } from '@/lib/stores/neo4j/chains/bounds'
import type { Shape } from '@/lib/stores/neo4j/chains/shape'

const a = ['a' as ClaimId]
const b = ['b' as ClaimId]

/** A database in which three walks lead into what the hop ends on, all from `a` and from `b`. */
async function threeWalks(_text: string, { seed }: Record<string, unknown>): Promise<object[]> {
  return ['a', 'b']
    .filter((id) => !(id in (seed as object)))
    .map((id) => ({ id, best: 0.5, enter: 0.5, walks: 3, last: null, lastWalks: null }))
}

function shape(...steps: PlanStep[]): Shape {
  const hops = steps.slice(1).map(() => ({ types: causalTypes, min: 1, max: 6, sign: 0 }) as const)
  return {
    steps,
    hops,
    via: [],
    blocked: { claims: [], links: [] },
    maxLinks: null,
    minStrength: 0,
    top: 3,
  }
}

it('walks are counted from end to end', async () => {
  const { best, walks } = await findBounds(shape(a, b), 'end', 'cypher5', threeWalks)
  expect({ best, walks }).toEqual({ best: 0.5, walks: 3 })
})

it.each([
  ['at once', shape(a, 'any'), 1],
  ['beyond a step', shape(a, b, 'any'), 0.5],
])('nobody knows how many there are where the far end is open %s', async (_where, open, best) => {
  expect(await findBounds(open, 'end', 'cypher5', threeWalks)).toMatchObject({
    best,
    walks: Number.POSITIVE_INFINITY,
  })
})
