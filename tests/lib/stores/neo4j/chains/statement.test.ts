/** The statements as golden files: whoever changes one sees what a database is asked from then on. */
import { describe, expect, it } from 'vitest'
import { planQuestion } from '@/graph/chains/ask'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { causalTypes } from '@/graph/model/vocabulary'
import { boundStatement } from '@/lib/stores/neo4j/chains/bounds'
import type { Dialect } from '@/lib/stores/neo4j/chains/dialect'
import { shapeOf } from '@/lib/stores/neo4j/chains/shape'
import { type BoundNames, chainStatement } from '@/lib/stores/neo4j/chains/statement'
import { directTypes } from '@/lib/stores/neo4j/labels'
import { claim, link, mapOf } from '../../../../graph/chains/small-maps'

const people = [
  { id: 'iran', name: 'Iran' },
  { id: 'author', name: 'Author' },
] as never

/** A map on which every clause has something to rule out. */
const map: ArgumentGraph = mapOf(
  [
    'alpha',
    claim('beta', { holders: ['iran'] as never }),
    'gamma',
    'delta',
    'doubt',
    ...Array.from({ length: 20 }, (_, n) => `extra-${n}`),
  ],
  [
    link('l1', 'alpha causes beta', 0.9),
    link('l2', 'beta+gamma prevents delta', 0.8, { holders: ['author'] as never }),
    link('l3', 'gamma causes delta'),
    link('l4', 'doubt attacks !l3', 1),
  ],
  { holders: people },
)

const questions: Readonly<Record<string, string>> = {
  'two-steps': '#alpha -> #delta',
  'three-steps': '#alpha -> #beta -> #delta',
  'several-claims': '(#alpha | #gamma) => (#beta | #gamma) ~> (#delta | #doubt)',
  signs: '#alpha +> #beta -| #delta',
  'open-start': '* -> #delta',
  'open-middle': '#alpha -> * -> #delta',
  'open-middle-signed': '#alpha +> * -> #delta',
  'spelled-out': '#alpha -[causes enables]{2,3}-> #delta',
  via: '#alpha -> #delta via #beta via #l2',
  'avoid-and-held': '#alpha -> #delta avoid #gamma held by Iran',
  'that-stand': '#alpha ~> #delta that stand',
  limits: '#alpha -> #beta -> #delta max 4 min 0.2 top 3',
}

const none = [undefined, undefined, undefined]
const bounded: BoundNames = { from: ['from1', 'from2'], to: ['to1', 'to2'] }
const dialects: readonly Dialect[] = ['cypher25', 'cypher5']

describe.each(dialects)('in %s', (dialect) => {
  it.each(Object.entries(questions))('%s', async (name, question) => {
    const shape = shapeOf(planQuestion(map, question).plan, map, dialect)
    if (shape === null) throw new Error('The question can be answered.')
    const reversed = name === 'open-start'
    const prune = shape.minStrength > 0 ? { from: none, to: none } : undefined
    const text = chainStatement(shape, { dialect, reversed, prune })
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/${dialect}/${name}.cypher`)
  })

  it.each([false, true])('bounded, grown backward: %s', async (reversed) => {
    const shape = shapeOf(planQuestion(map, questions['three-steps'] ?? '').plan, map, dialect)
    if (shape === null) throw new Error('The question can be answered.')
    const text = chainStatement(shape, { dialect, reversed, prune: bounded })
    const name = reversed ? 'bounded-backward' : 'bounded'
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/${dialect}/${name}.cypher`)
  })

  it.each(['end', 'start'] as const)('bounds towards the %s', async (towards) => {
    const blocked = { claims: towards === 'end' ? [] : (['alpha'] as never), links: [] }
    const text = boundStatement({ types: directTypes(causalTypes), levels: 3, towards, dialect, blocked })
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/${dialect}/bounds-to-${towards}.cypher`)
  })
})
