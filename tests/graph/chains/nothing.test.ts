import { describe, expect, it } from 'vitest'
import type { NothingReason } from '@/graph/chains/answer'
import { answerQuestion, planQuestion } from '@/graph/chains/ask'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { ask } from './answers'
import { claim, link, mapOf } from './small-maps'

const held = (by: string) => ({ holders: [by] as never })

/** a → b → c ⊣ d, a reason from d to e, f apart from all; a long way p0 → … → p8. */
const long = Array.from({ length: 9 }, (_, n) => `p${n}`)
const graph: ArgumentGraph = mapOf(
  [
    claim('a', { label: 'Alpha', ...held('ha') }),
    claim('b', { label: 'Beta', kind: 'event', ...held('hb') }),
    claim('c', { label: 'Gamma', ...held('ha') }),
    claim('d', { label: 'Delta' }),
    claim('e', { label: 'Epsilon' }),
    claim('f', { label: 'Phi alone' }),
    claim('g', { label: 'Objection' }),
    ...long,
  ],
  [
    link('ab', 'a causes b', 0.8),
    link('bc', 'b causes c', 0.8),
    link('cd', 'c prevents d', 0.8),
    link('de', 'd supports e', 0.8),
    link('gb', 'g attacks b', 0.9),
    ...long.slice(1).map((id, n) => link(`p${n}p`, `p${n} causes ${id}`, 0.9)),
  ],
  {
    holders: [
      { id: 'ha' as never, name: 'The author' },
      { id: 'hb' as never, name: 'Someone else' },
    ],
  },
)

interface Case {
  question: string
  hop: number
  reason: NothingReason
  /** What would find something; `undefined` where any will do. */
  suggestion?: string | null
  nearest?: { claim: string; links: number }[]
}

const cases: Case[] = [
  { question: 'zebra -> Alpha', hop: 0, reason: 'unknown-step', suggestion: 'Alpha -> *', nearest: [] },
  { question: 'Alpha -> zebra', hop: 0, reason: 'unknown-step', suggestion: 'Alpha -> *' },
  { question: 'Alpha -> Beta -> zebra', hop: 1, reason: 'unknown-step', suggestion: 'Alpha -> Beta' },
  { question: 'Epsilon -> Alpha -> zebra', hop: 1, reason: 'unknown-step' },
  { question: '"Alph" -> Beta', hop: 0, reason: 'unknown-step', suggestion: '"Alpha" -> Beta' },
  { question: '#nobody -> Beta', hop: 0, reason: 'unknown-step' },
  { question: '#ab -> Gamma', hop: 0, reason: 'unknown-step' },
  { question: 'Alpha -> event: Gamma', hop: 0, reason: 'unknown-step' },
  { question: 'zebra -> Alpha held by Nobody', hop: 0, reason: 'unknown-step' },
  {
    question: 'Alpha -> Beta held by Nobody',
    hop: -1,
    reason: 'unknown-holder',
    suggestion: 'Alpha -> Beta',
  },
  { question: 'Alpha -> Beta held by (The author | Nobody)', hop: -1, reason: 'unknown-holder' },
  { question: 'Delta -> Alpha held by Nobody', hop: -1, reason: 'unknown-holder' },
  { question: 'Alpha -> Alpha', hop: 0, reason: 'same-claim', suggestion: 'Alpha -> *' },
  { question: 'Alpha -> Beta -> #b', hop: 1, reason: 'same-claim', suggestion: 'Alpha -> Beta' },
  { question: 'Alpha +> Delta', hop: 0, reason: 'wrong-sign', suggestion: 'Alpha -> Delta' },
  { question: 'Alpha -| Gamma', hop: 0, reason: 'wrong-sign', suggestion: 'Alpha -> Gamma' },
  {
    question: 'Alpha => Gamma',
    hop: 0,
    reason: 'too-long',
    suggestion: 'Alpha -> Gamma',
    nearest: [{ claim: 'b', links: 1 }],
  },
  { question: 'p0 -> p8', hop: 0, reason: 'too-long', suggestion: 'p0 -[causes enables prevents]{1,8}-> p8' },
  { question: 'p0 +> p8', hop: 0, reason: 'too-long', suggestion: 'p0 +> * +> p8' },
  { question: 'Gamma -> Epsilon', hop: 0, reason: 'only-reasons', suggestion: 'Gamma ~> Epsilon' },
  {
    question: 'Alpha -> Phi alone',
    hop: 0,
    reason: 'no-path',
    suggestion: 'Alpha -> "Delta"',
    nearest: [{ claim: 'd', links: 3 }],
  },
  { question: 'Gamma -> Alpha', hop: 0, reason: 'no-path', suggestion: 'Alpha -> Gamma' },
  {
    question: 'Alpha -> Beta -> Phi alone',
    hop: 1,
    reason: 'no-path',
    nearest: [{ claim: 'd', links: 3 }],
  },
  { question: 'Phi alone -> Alpha', hop: 0, reason: 'no-path', nearest: [], suggestion: 'Alpha -> *' },
  { question: 'Alpha -> Gamma avoid Beta', hop: -1, reason: 'avoided', suggestion: 'Alpha -> Gamma' },
  { question: 'Alpha -> Gamma avoid #bc', hop: -1, reason: 'avoided', suggestion: 'Alpha -> Gamma' },
  { question: 'Alpha -> Gamma via Delta', hop: -1, reason: 'via', suggestion: 'Alpha -> Gamma' },
  { question: 'Alpha -> Gamma via zebra', hop: -1, reason: 'via', suggestion: 'Alpha -> Gamma' },
  { question: 'Alpha -> Gamma via Alpha', hop: -1, reason: 'via' },
  { question: 'Alpha -> Gamma held by The author', hop: -1, reason: 'held-by', suggestion: 'Alpha -> Gamma' },
  { question: 'Alpha -> Gamma that stand', hop: -1, reason: 'not-standing', suggestion: 'Alpha -> Gamma' },
  { question: 'Alpha -> Gamma max 1', hop: -1, reason: 'too-many-links', suggestion: 'Alpha -> Gamma max 2' },
  { question: 'Alpha -> Gamma min .9', hop: -1, reason: 'below-min', suggestion: 'Alpha -> Gamma min 0.64' },
  {
    question: 'Alpha -> Gamma min .9 max 1 top 3',
    hop: -1,
    reason: 'clauses',
    suggestion: 'Alpha -> Gamma top 3',
  },
  { question: 'Alpha -> Gamma that stand avoid Delta', hop: -1, reason: 'not-standing' },
]

/** What is put forward where the first thought does not help. */
const wider: [question: string, suggestion: string][] = [
  // More than one hop fails: all of them are made wider.
  ['Alpha => Gamma => Delta min 0.9', 'Alpha -> Gamma => Delta'],
  ['p0 => p2 => p4', 'p0 -> p2 -> p4'],
  // Nothing but reasons leads to or from it.
  ['Objection -[supports]-> *', 'Objection ~> *'],
  ['Epsilon -[prevents]-> zebra', '* ~> Epsilon'],
  // As far as the hop that failed.
  ['Alpha => Gamma -> Phi alone', 'Alpha -> Gamma'],
  // Another type of cause is nearer than reasons.
  ['Alpha -[enables]-> Gamma', 'Alpha -> Gamma'],
  // No step is known at all.
  ['zebra -> unicorn', '* -> *'],
]

describe('why a question finds nothing', () => {
  it.each(cases.map((one) => [one.question, one] as const))('%s', (question, one) => {
    const answer = ask(graph, question)
    expect(answer.chains).toEqual([])
    expect(answer.stop).toBe('exhausted')
    expect(answer.nothing).toMatchObject({ hop: one.hop, reason: one.reason })
    if (one.suggestion !== undefined) expect(answer.nothing?.suggestion).toBe(one.suggestion)
    if (one.nearest !== undefined) expect(answer.nothing?.nearest).toEqual(one.nearest)
    const { suggestion } = answer.nothing ?? {}
    if (suggestion) expect(ask(graph, suggestion).chains.length, suggestion).toBeGreaterThan(0)
  })

  it.each(wider)('%s: %s', (question, suggestion) => {
    expect(ask(graph, question).nothing?.suggestion).toBe(suggestion)
    expect(ask(graph, suggestion).chains.length).toBeGreaterThan(0)
  })

  it('names the holders there are where a name is of none', () => {
    expect(ask(graph, 'Alpha -> Beta held by Nobody').notes).toEqual([
      'No holder is called “Nobody”.',
      'The holders of this map are “The author”, “Someone else”.',
    ])
  })

  it('speaks of => only where it was written', () => {
    expect(ask(graph, 'Alpha -[causes]{1}-> Gamma').notes).toEqual([])
  })

  it('names the hop also where that takes more than a glance', () => {
    // Some million ways lead to t, and on none of them is there room to go round by u.
    const layers = [1, 2, 3].map((layer) => Array.from({ length: 150 }, (_, n) => `w${layer}-${n}`))
    const ends = [['s'], ...layers, ['t']]
    const web = ends
      .slice(1)
      .flatMap((to, n) => (ends[n] ?? []).flatMap((from) => to.map((end) => [from, end])))
    const dense = mapOf(
      [...ends.flat(), 'u'],
      [
        ...web.map(([from, to], n) => link(`web${n}`, `${from} causes ${to}`, 0.9)),
        link('tu', 't prevents u', 0.9),
        link('ut', 'u causes t', 0.9),
      ],
    )
    for (const question of ['s -| t', 's -| t min 0.1']) {
      const { chains, stop, nothing } = ask(dense, question)
      expect([chains, stop]).toEqual([[], 'exhausted'])
      expect(nothing).toMatchObject({
        hop: 0,
        reason: 'wrong-sign',
        suggestion: question.replace('-|', '->'),
      })
    }
  })

  it('covers every reason', () => {
    expect(new Set(cases.map((one) => one.reason)).size).toBe(14)
  })

  it('gives the hint that one link was asked for where a path was meant', () => {
    expect(ask(graph, 'Alpha => Gamma').notes).toContain(
      '“=>” is exactly one link; “->” is a path of up to six.',
    )
  })

  it('counts a chain that rounds to 0 as none', () => {
    const faint = mapOf(['a', 'b', 'c'], [link('x', 'a causes b', 1e-7), link('y', 'b causes c', 1e-7)])
    expect(ask(faint, 'a -> c').nothing).toMatchObject({ hop: 0, reason: 'no-path' })
  })

  it('does not say that there is nothing when the search ended early', () => {
    const planned = planQuestion(graph, 'Alpha -> Beta')
    for (const stop of ['budget', 'time'] as const) {
      const answer = answerQuestion(graph, 1, planned, { chains: [], stop })
      expect(answer).toMatchObject({ chains: [], stop, nothing: null })
      expect(answer.notes[0]).toMatch(/^The search ended/)
    }
  })
})
