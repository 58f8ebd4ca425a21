/** The whole way of a question, from any text to an answer in words: it only ever throws `bad-question`, and it ends. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerSchema } from '@/graph/chains/answer'
import { answerQuestion, planQuestion } from '@/graph/chains/ask'
import type { SearchLimits } from '@/graph/chains/plan'
import { chainText } from '@/graph/chains/reading/chain-reading'
import { nothingWords } from '@/graph/chains/reading/nothing-words'
import { searchChains } from '@/graph/chains/search/search-chains'
import { ThroughlineError } from '@/graph/errors'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapDocument } from '@/graph/model/map-document'
import { samples } from '@/graph/samples/all-samples'
import { previewQuestion } from '@/lib/workspace/question/preview'
import { fixtures } from './fixtures'
import { link, mapOf } from './small-maps'

const sample = ArgumentGraph.fromDocument(samples.find((one) => one.map.id === 'us-iran') as MapDocument)
/** Everything leads to everything: whatever is asked has too many chains to list. */
const thicket = mapOf(
  Array.from({ length: 40 }, (_, n) => `claim ${n}`.replace(' ', '-')),
  Array.from({ length: 40 * 39 }, (_, n) => {
    const [from, step] = [n % 40, 1 + Math.floor(n / 40)]
    const type = n % 7 === 0 ? 'prevents' : 'causes'
    return link(`l${n}`, `claim-${from} ${type} claim-${(from + step) % 40}`, 0.5)
  }),
)
const limits: SearchLimits = { time: 500, states: 4_000 }

const good = fixtures('good').map((one) => one.question)
const words = [
  'domestic trap',
  'accident',
  'stalemate',
  '"deadlock"',
  '#wider-war',
  '*',
  'claim-3',
  '#claim-7',
  'xyzzy',
]
const hops = [
  ' -> ',
  ' => ',
  ' ~> ',
  ' +> ',
  ' -| ',
  ' -[causes prevents]{2,4}-> ',
  ' -[specifies]-> ',
  ' → ',
]
const clauses = [
  '',
  ' that stand',
  ' max 2',
  ' max 99',
  ' min 0.001',
  ' min 1',
  ' top 1000',
  ' avoid stalemate',
  ' via signals',
  ' held by Tehran',
  ' avoid *',
  ' via #nothing-here',
]

const pieces = fc.constantFrom(
  ...words,
  ...hops,
  ...clauses,
  '(',
  ')',
  '|',
  '"',
  'event: ',
  '💥',
  '\u0000',
  '\ud800',
)
const asked = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
  // Questions that can be read, of any length.
  fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...hops)), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...words),
      fc.array(fc.constantFrom(...clauses), { maxLength: 3 }),
    )
    .map(([steps, last, ends]) => steps.map(([step, hop]) => step + hop).join('') + last + ends.join('')),
  // Good ones with something cut out, doubled or put in.
  fc
    .tuple(fc.constantFrom(...good), fc.nat(80), fc.nat(12), pieces)
    .map(([question, at, cut, bit]) => question.slice(0, at) + bit + question.slice(at + cut)),
)

function wholePath(graph: ArgumentGraph, question: string): 'answered' | 'refused' {
  try {
    const planned = planQuestion(graph, question)
    const answer = answerQuestion(graph, 1, planned, searchChains(graph, planned.plan, limits))
    expect(answerSchema.parse(answer)).toEqual(answer)
    expect(answer.chains.length).toBeLessThanOrEqual(planned.plan.top)
    for (const chain of answer.chains.slice(0, 3)) expect(chainText(graph, chain)).toContain(chain.sentence)
    if (answer.nothing) expect(nothingWords(answer, answer.nothing)).toMatch(/\.$/)
    return 'answered'
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error
    expect(error.code).toBe('bad-question')
    return 'refused'
  }
}

describe('any text as a question', () => {
  it.each([
    ['the essay', sample, 800],
    ['a thicket', thicket, 150],
  ] as const)(
    'on %s is answered or refused',
    (_name, graph, runs) => {
      const seen = { answered: 0, refused: 0 }
      fc.assert(
        fc.property(asked, (question) => {
          seen[wholePath(graph, question)] += 1
          expect(previewQuestion(graph, question).text).toMatch(/^$|^no chain$|^\d+ chains?( or more)?$/)
        }),
        { numRuns: runs, seed: 6 },
      )
      expect(seen.answered).toBeGreaterThan(runs / 5)
      expect(seen.refused).toBeGreaterThan(runs / 10)
    },
    120_000,
  )
})
