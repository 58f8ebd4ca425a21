/** The statements as golden files: whoever changes one sees what a database is asked from then on. */
import { describe, expect, it } from 'vitest'
import { planQuestion } from '@/graph/chains/ask'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { causalTypes } from '@/graph/model/vocabulary'
import { boundStatement } from '@/lib/stores/neo4j/chains/bounds'
import type { Dialect } from '@/lib/stores/neo4j/chains/dialect'
import { levelStatement } from '@/lib/stores/neo4j/chains/levels'
import { type Shape, shapeOf } from '@/lib/stores/neo4j/chains/shape'
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
  exact: '#alpha => #beta',
  'any-link': '#alpha ~> #delta',
  'open-start': '* -> #delta',
  'open-end': '#alpha -> *',
  'open-everywhere': '* => * -> *',
  'open-middle': '#alpha -> * -> #delta',
  'open-middle-signed': '#alpha +> * -> #delta',
  'spelled-out': '#alpha -[causes enables]{2,3}-> #delta',
  via: '#alpha -> #delta via #beta',
  'via-twice': '#alpha -> #delta via #beta via #l2',
  avoid: '* -> #delta avoid #gamma avoid #l1',
  'held-by': '* -> #delta held by Iran',
  'avoid-and-held': '#alpha -> #delta avoid #gamma held by Iran',
  'that-stand': '#alpha ~> #delta that stand',
  limits: '#alpha -> #beta -> #delta max 4 min 0.2 top 3',
}

const none = [undefined, undefined, undefined]
const dialects: readonly Dialect[] = ['cypher25', 'cypher5']

describe.each(dialects)('in %s', (dialect) => {
  it.each(Object.entries(questions))('%s', async (name, question) => {
    const shape = shapeOf(planQuestion(map, question).plan, map, dialect)
    if (shape === null) throw new Error('The question can be answered.')
    const reversed = fromTheEnd(name)
    const prune = shape.minStrength > 0 ? { from: none, to: none } : undefined
    const text = chainStatement(shape, { dialect, reversed, prune })
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/${dialect}/${name}.cypher`)
  })

  it.each(['end', 'start'] as const)('bounds towards the %s', async (towards) => {
    const blocked = { claims: towards === 'end' ? [] : (['alpha'] as never), links: [] }
    const text = boundStatement({ types: directTypes(causalTypes), levels: 3, towards, dialect, blocked })
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/${dialect}/bounds-to-${towards}.cypher`)
  })
})

function shapeFor(name: string, dialect: Dialect): Shape {
  const shape = shapeOf(planQuestion(map, questions[name] ?? '').plan, map, dialect)
  if (shape === null) throw new Error('The question can be answered.')
  return shape
}

/** The questions whose last step fewer claims are at than at the first. */
function fromTheEnd(name: string): boolean {
  return ['open-start', 'avoid', 'held-by'].includes(name)
}

describe('bounded', () => {
  it.each([
    ['bounded', false],
    ['bounded-backward', true],
  ] as const)('in Cypher 25: %s', async (name, reversed) => {
    const ahead = reversed ? ['from1', 'from2'] : ['to1', 'to2']
    const prune: BoundNames = reversed ? { from: ahead, to: none } : { from: none, to: ahead }
    const text = chainStatement(shapeFor('three-steps', 'cypher25'), { dialect: 'cypher25', reversed, prune })
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/cypher25/${name}.cypher`)
  })

  it.each([
    ['three-steps', ['to1', 'to2']],
    ['open-start', ['from1']],
    ['open-end', [undefined]],
    ['open-middle-signed', ['to1', 'to2']],
    ['signs', ['to1', 'to2']],
    ['exact', ['to1']],
    ['several-claims', ['to1', 'to2']],
    ['spelled-out', ['to1']],
    ['via-twice', ['to1']],
    ['avoid', ['from1']],
    ['that-stand', ['to1']],
    ['limits', ['to1', 'to2']],
  ] as const)('by levels in Cypher 5: %s', async (name, ahead) => {
    const text = levelStatement(shapeFor(name, 'cypher5'), { reversed: fromTheEnd(name), ahead })
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/cypher5/levels/${name}.cypher`)
  })
})
