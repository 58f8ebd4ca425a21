/** The edges that CHAINS.md settles, one by one, and the whole path from any text to an answer. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerQuestion, planQuestion } from '@/graph/chains/ask'
import { searchChains } from '@/graph/chains/search/search-chains'
import { ThroughlineError } from '@/graph/errors'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { samples } from '@/graph/samples/all-samples'
import { ask, paths } from './answers'
import { fixtures } from './fixtures'
import { chanceFrom, claim, link, mapOf, randomMap } from './small-maps'

describe('hops', () => {
  const graph = mapOf(
    ['a', 'b', 'c', 'd'],
    [
      link('ab', 'a causes b', 0.5),
      link('ab2', 'a enables b', 0.5),
      link('ac', 'a+d causes c', 0.8),
      link('bc', 'b supports c', 0.9),
      link('onto', 'd attacks !ab', 0.9),
      link('nil', 'c causes d', 0),
    ],
  )

  it('over a link from either of two premises make two chains', () => {
    expect(paths(ask(graph, '(a | d) => c'))).toEqual(['a c', 'd c'])
    expect(ask(graph, 'd => c').chains[0]?.needs).toEqual([{ link: 'ac', claims: ['a'] }])
  })

  it('over parallel links make different chains, by link id among equals', () => {
    expect(ask(graph, 'a -> b').chains.map((chain) => chain.links)).toEqual([['ab'], ['ab2']])
  })

  it('never go onto a link, nor over a link of strength 0', () => {
    expect(paths(ask(graph, 'd ~> b'))).toEqual([])
    expect(paths(ask(graph, 'c -> d'))).toEqual([])
  })

  it('take only their own link types', () => {
    expect(paths(ask(graph, 'b -> c'))).toEqual([])
    expect(paths(ask(graph, 'b ~> c'))).toEqual(['b c'])
    expect(paths(ask(graph, 'b -[supports attacks]-> c'))).toEqual(['b c'])
  })
})

describe('steps on a chain', () => {
  const line = mapOf(
    ['a', 'b', 'c', 'd'],
    [link('ab', 'a causes b', 0.9), link('bc', 'b causes c', 0.9), link('cd', 'c causes d', 0.9)],
  )

  it('stand where the positions come first, and the chain is listed once', () => {
    expect(ask(line, 'a -> * -> d').chains.map((chain) => chain.positions)).toEqual([[0, 1, 3]])
    expect(ask(line, 'a -> (b | c) -> d').chains.map((chain) => chain.positions)).toEqual([[0, 1, 3]])
    expect(ask(line, '* => * => * => *').chains.map((chain) => chain.positions)).toEqual([[0, 1, 2, 3]])
  })

  it('are at different claims', () => {
    expect(ask(line, '(a | b) -> (a | b)').chains.map((chain) => chain.claims)).toEqual([['a', 'b']])
    expect(ask(line, 'a -> c -> b').chains).toEqual([])
  })

  it('between the ends are what via asks for, not the ends', () => {
    expect(paths(ask(line, 'a -> d via #b via #c'))).toEqual(['a b c d'])
    expect(ask(line, 'a -> d via #a').nothing?.reason).toBe('via')
    expect(paths(ask(line, 'a -> d via #bc'))).toEqual(['a b c d'])
    expect(paths(ask(line, 'a -> d via *'))).toEqual(['a b c d'])
    expect(ask(line, 'a -> d via *').clauses[0]?.claims).toEqual([])
    expect(ask(line, 'a => b via *').nothing?.reason).toBe('via')
  })

  it('list claims of one kind, and of alternatives with *', () => {
    const kinds = mapOf([claim('a', { kind: 'event' }), claim('b')], [link('ab', 'a causes b')])
    expect(ask(kinds, 'event: * -> *').steps.map((step) => step.claims.map((match) => match.id))).toEqual([
      ['a'],
      [],
    ])
    expect(ask(kinds, 'a -> (* | b)').steps[1]?.claims).toHaveLength(2)
  })
})

describe('clauses', () => {
  const graph = mapOf(
    [claim('a'), claim('b', { holders: ['h'] as never }), claim('c'), claim('x'), claim('y')],
    [
      link('ab', 'a causes b', 0.8, { holders: ['k'] as never }),
      link('bc', 'b+y causes c', 0.8),
      link('xy', 'x attacks y', 0.5),
      link('ac', 'a causes c', 0.2),
    ],
    {
      holders: [
        { id: 'h' as never, name: 'H' },
        { id: 'k' as never, name: 'K' },
      ],
    },
  )

  it('that stand looks at premises that are not on the chain', () => {
    expect(paths(ask(graph, 'a -> c'))).toEqual(['a b c', 'a c'])
    expect(paths(ask(graph, 'a -> c that stand'))).toEqual(['a c'])
  })

  it('avoid looks at premises as well, and does not change what stands', () => {
    expect(paths(ask(graph, 'a -> c avoid #y'))).toEqual(['a c'])
    expect(paths(ask(graph, 'a -> c avoid #x that stand'))).toEqual(['a c'])
    expect(paths(ask(graph, 'a -> c avoid #xy that stand'))).toEqual(['a c'])
  })

  it('held by lets pass what nobody holds, and names add up', () => {
    expect(paths(ask(graph, 'a -> c held by H'))).toEqual(['a c'])
    expect(paths(ask(graph, 'a -> c held by (H | k)'))).toEqual(['a b c', 'a c'])
    expect(paths(ask(graph, 'a -> c held by H held by K'))).toEqual(['a b c', 'a c'])
  })

  it('min compares the rounded strength, and the limits count', () => {
    expect(paths(ask(graph, 'a -> c min .64'))).toEqual(['a b c'])
    expect(paths(ask(graph, 'a -> c max 1'))).toEqual(['a c'])
    expect(ask(graph, 'a -> c top 1')).toMatchObject({ stop: 'k', chains: [{ links: ['ab', 'bc'] }] })
    expect(ask(graph, 'a -> c top 2')).toMatchObject({ stop: 'exhausted' })
  })
})

describe('names with clause words in them', () => {
  const graph = mapOf(
    [
      claim('a'),
      claim('sea', { label: 'Trade via the sea' }),
      claim('top', { label: 'Things', aliases: ['top 10 risks that stand'] }),
      claim('trade', { label: 'Trade' }),
    ],
    [link('l', 'a causes sea'), link('m', 'sea causes top'), link('n', 'a causes trade')],
  )

  it('are names in the last step and in clauses', () => {
    expect(paths(ask(graph, 'a -> trade via the sea'))).toEqual(['a sea'])
    expect(paths(ask(graph, 'a -> Top 10 risks that stand max 2'))).toEqual(['a sea top'])
    expect(paths(ask(graph, 'a -> #top via trade via the sea'))).toEqual(['a sea top'])
    expect(ask(graph, 'a -> trade via something else').clauses).toHaveLength(1)
  })
})

describe('any question on any map', () => {
  const limits = { time: 100, states: 20_000 }
  const sample = samples[0] ? [ArgumentGraph.fromDocument(samples[0])] : []
  const maps = [
    ...sample,
    mapOf([], []),
    ...[1, 2, 3].map((seed) =>
      randomMap(chanceFrom(seed), {
        claims: [3, 9],
        links: [3, 20],
        undercuts: 0.2,
        premises: 0.2,
        holders: true,
      }),
    ),
  ]
  const good = fixtures('good').map((one) => one.question)
  const bits = [
    '->',
    ' via ',
    ' avoid *',
    ' that stand',
    ' max 2',
    '#c1',
    'c0',
    'domestic trap',
    '*',
    '(',
    '|',
    ')',
    '"',
    ' top 3',
    ' held by h1',
    '~>',
    '-|',
    '=>',
    '{1,2}',
    'event:',
  ]

  it('is answered or refused, and explains itself within its budget', () => {
    const question = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.array(fc.constantFrom(...bits), { maxLength: 14 }).map((list) => list.join('')),
      fc
        .tuple(fc.constantFrom(...good), fc.nat(40), fc.nat(6), fc.constantFrom(...bits))
        .map(([text, at, cut, bit]) => text.slice(0, at) + bit + text.slice(at + cut)),
      fc
        .tuple(
          fc.constantFrom('c0', '*', '(c1 | c2)', 'domestic trap', '#c3'),
          fc.constantFrom('->', '~>', '=>', '+>'),
          fc.constantFrom('c4', 'accident', '*', 'zebra'),
          fc.constantFrom('', ' that stand', ' via c5', ' avoid c1', ' held by h2', ' max 1', ' min .9'),
        )
        .map((parts) => `${parts[0]} ${parts[1]} ${parts[2]}${parts[3]}`),
    )
    let answered = 0
    fc.assert(
      fc.property(question, fc.constantFrom(...maps), (text, graph) => {
        try {
          const planned = planQuestion(graph, text)
          const answer = answerQuestion(graph, 1, planned, searchChains(graph, planned.plan, limits))
          answered += 1
          if (answer.chains.length === 0 && answer.stop === 'exhausted') expect(answer.nothing).not.toBeNull()
          const again = planQuestion(graph, answer.question)
          expect(again.plan).toEqual(planned.plan)
          if (answer.nothing?.suggestion) {
            const better = planQuestion(graph, answer.nothing.suggestion)
            expect(searchChains(graph, better.plan, limits).chains.length).toBeGreaterThan(0)
          }
        } catch (error) {
          if (!(error instanceof ThroughlineError && error.code === 'bad-question')) throw error
        }
      }),
      { numRuns: 2500, seed: 3 },
    )
    expect(answered).toBeGreaterThan(500)
  })
})
