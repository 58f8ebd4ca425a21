import { describe, expect, test } from 'vitest'
import { type Chain, type ChainAnswer, chainSchema } from '@/graph/chains/answer'
import {
  attackOnChain,
  chainText,
  countWords,
  nameOf,
  placesOf,
  readChain,
  sectionsOf,
} from '@/graph/chains/reading/chain-reading'
import { nothingWords } from '@/graph/chains/reading/nothing-words'
import { execute } from '@/graph/edit/execute'
import { claimIdSchema, mapIdSchema } from '@/graph/model/ids'
import { smallGraph } from '../../../lib/workspace/small-map'

const graph = smallGraph()
const chain: Chain = chainSchema.parse({
  claims: ['trap', 'stuck', 'signals', 'accident'],
  links: ['l-trap', 'l-stuck', 'l-signals'],
  positions: [0, 3],
  strength: 0.54,
  sign: '+',
  weakest: 'l-signals',
  needs: [],
  contested: [{ target: { link: 'l-stuck' }, by: 'l-talks', from: ['talks'], stands: true }],
  supported: [],
  anchors: [
    { of: { claim: 'trap' }, source: 'essay', section: 'One', paragraph: 2 },
    { of: { claim: 'stuck' }, source: 'essay', section: 'One', paragraph: 2 },
    { of: { claim: 'signals' }, source: 'essay', section: null, paragraph: null },
  ],
  sentence: 'Leaders are tied, and in the end there is an accident.',
})

describe('a chain as it is read', () => {
  test('knows which steps were named, what is weakest, and what is struck where', () => {
    const steps = readChain(graph, chain) ?? []
    expect(steps.map(({ named }) => named)).toEqual([true, false, false, true])
    expect(steps.map(({ hop }) => hop?.weakest ?? null)).toEqual([false, false, true, null])
    expect(steps.map(({ hop }) => hop?.attack ?? null)).toEqual(['none', 'stands', 'none', null])
    expect(attackOnChain(chain)).toBe('stands')
  })

  test('is out of date when the map has lost one of its steps', () => {
    const { graph: later } = execute(graph, [{ type: 'removeClaim', id: claimIdSchema.parse('signals') }], {
      newId: () => 'x',
      at: '2026-01-02T00:00:00.000Z',
      by: 'Ada',
    })
    expect(readChain(later, chain)).toBeNull()
  })

  test('as text says every step, strength and attack', () => {
    expect(chainText(graph, chain)).toBe(
      [
        '1. Leaders are tied',
        '   causes (0.90)',
        '2. Neither side gives way',
        '   causes (0.80)',
        '3. Signals are misread',
        '   causes (0.75, weakest)',
        '4. Accident at sea',
        'Strength 0.54, raises',
        'Contested by: Talks via a third party (stands)',
        '',
        'Leaders are tied, and in the end there is an accident.',
      ].join('\n'),
    )
  })

  test('rests on each place once', () => {
    expect(placesOf(graph, chain)).toEqual(['One, paragraph 2', 'essay'])
  })

  test('tells the paragraphs of a section together', () => {
    const [anchor] = chain.anchors
    if (!anchor) throw new Error('The chain has anchors.')
    const at = (section: string | null, paragraph: number | null) => ({ ...anchor, section, paragraph })
    const anchors = [at('One', 3), at('Two', null), at('One', 1), at('One', 3), at('One', 4), at('Three', 2)]
    expect(sectionsOf(graph, { ...chain, anchors })).toEqual([
      'One, paragraphs 1, 3 and 4',
      'Two',
      'Three, paragraph 2',
    ])
  })

  test('names links by what they say', () => {
    expect(nameOf(graph, 'l-stuck')).toBe('Neither side gives way causes Signals are misread')
  })
})

describe('an answer in words', () => {
  const answer: ChainAnswer = {
    question: 'a -> b',
    map: { id: mapIdSchema.parse('small'), version: 1 },
    steps: [
      {
        text: 'domestic trap',
        span: [0, 13],
        claims: [{ id: claimIdSchema.parse('trap'), label: 'Leaders are tied', score: 1 }],
        others: [],
      },
      { text: 'moon', span: [17, 21], claims: [], others: [] },
    ],
    clauses: [],
    chains: [],
    stop: 'exhausted',
    nothing: null,
    notes: [],
  }

  test('says whether that is all', () => {
    expect(countWords(answer)).toBe('none found')
    expect(countWords({ ...answer, chains: [chain] })).toBe('1 found, and that is all')
    expect(countWords({ ...answer, chains: [chain, chain], stop: 'k' })).toBe(
      'the strongest 2; there are more',
    )
    expect(countWords({ ...answer, chains: [chain], stop: 'budget' })).toBe(
      '1 found before the search was stopped',
    )
  })

  test('says why there is none', () => {
    const why = (reason: Parameters<typeof nothingWords>[1]['reason']) =>
      nothingWords(answer, { hop: 0, reason, nearest: [], suggestion: null })
    expect(why('unknown-step')).toBe('No claim of this map matches “moon”.')
    expect(why('no-path')).toBe(
      'Nothing leads from “Leaders are tied” to “moon”: no causal path, and no reasons within six links.',
    )
    expect(why('only-reasons')).toBe(
      'No causal path leads from “Leaders are tied” to “moon”. Reasons do: the arrow ~> follows those as well.',
    )
  })

  test('says no more of paths than the arrow asked for', () => {
    const why = (arrow: string, reason: 'no-path' | 'only-reasons' | 'wrong-sign') =>
      nothingWords({ ...answer, question: `a ${arrow} b` }, { hop: 0, reason, nearest: [], suggestion: null })
    expect(why('-[enables]{2}->', 'only-reasons')).toBe(
      'No path of the kind asked for leads from “Leaders are tied” to “moon”. Others do: the arrow ~> follows links of every type.',
    )
    expect(why('-[enables]->', 'no-path')).toBe(
      'No path of the kind asked for leads from “Leaders are tied” to “moon”, and no other within six links.',
    )
    expect(why('-|', 'wrong-sign')).toBe(
      'There are ways from “Leaders are tied” to “moon”, but none that makes it less likely.',
    )
    expect(why('+>', 'wrong-sign')).toMatch(/makes it more likely\.$/)
    expect(why('~>', 'no-path')).toBe(
      'Nothing leads from “Leaders are tied” to “moon”, neither causes nor reasons.',
    )
  })

  test('names what may be any claim in words', () => {
    const [first, second] = answer.steps
    const any = { text: '*', span: [0, 1] as [number, number], claims: [], others: [] }
    const why = (steps: ChainAnswer['steps'], reason: 'no-path' | 'too-long') =>
      nothingWords({ ...answer, steps }, { hop: 0, reason, nearest: [], suggestion: null })
    if (!first || !second) throw new Error('There are two steps.')
    expect(why([first, any], 'no-path')).toMatch(/^Nothing leads from “Leaders are tied” to other claims:/)
    expect(why([any, second], 'no-path')).toMatch(/^Nothing leads from other claims to “moon”:/)
    expect(why([first, any], 'too-long')).toMatch(/^Other claims can be reached from “Leaders are tied”/)
    expect(why([any, any], 'no-path')).toMatch(/^Nothing leads from one claim to another:/)
  })
})
