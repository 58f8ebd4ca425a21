import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrowTable } from '@/graph/chains/language/arrow'
import { parse, questionLimit } from '@/graph/chains/language/parse'
import { print } from '@/graph/chains/language/print'
import type { QuestionNode } from '@/graph/chains/language/tree'
import { ThroughlineError } from '@/graph/errors'
import { claimKinds, linkTypes } from '@/graph/model/vocabulary'
import { fixtures, short } from '../fixtures'

const good = fixtures('good')
const bad = fixtures('bad')

function fault(read: () => unknown): ThroughlineError {
  try {
    read()
  } catch (error) {
    if (error instanceof ThroughlineError) return error
    throw error
  }
  throw new Error('This was read, and should not have been.')
}

/** The tree without spans, and without how it was written. */
function bare(tree: QuestionNode): unknown {
  return JSON.parse(
    JSON.stringify({ ...tree, substitutes: [] }, (key, value) => (key === 'span' ? undefined : value)),
  )
}

describe('questions that can be read', () => {
  it('are at least 80', () => expect(good.length).toBeGreaterThanOrEqual(80))

  it.each(good.map((one) => [one.file, one.question, one] as const))('%s: %s', (_file, question, one) => {
    expect(short(parse(question, one.names))).toBe(one.expected)
  })

  it.each(good.map((one) => [one.question, one] as const))('print and read back: %s', (question, one) => {
    const tree = parse(question, one.names)
    expect(bare(parse(print(tree), one.names))).toEqual(bare(tree))
  })

  it.each(good.map((one) => [one.question, one] as const))(
    'spans cover what was typed: %s',
    (question, one) => {
      const tree = parse(question, one.names)
      for (const step of tree.steps) {
        expect(
          short({
            ...tree,
            steps: [parse(`${question.slice(...step.span)} -> x`).steps[0] ?? step],
            hops: [],
            clauses: [],
            substitutes: [],
          }),
        ).toBe(short({ ...tree, steps: [step], hops: [], clauses: [], substitutes: [] }))
      }
      for (const hop of tree.hops)
        expect(question.slice(...hop.span)).toMatch(/[>|→]$|^leads\s+to$|^therefore$/i)
    },
  )
})

describe('questions that cannot', () => {
  it('are at least 60', () => expect(bad.length).toBeGreaterThanOrEqual(60))

  it.each(bad.map((one) => [one.file, one.question, one] as const))('%s: %s', (_file, question, one) => {
    const error = fault(() => parse(question, one.names))
    expect(error.code).toBe('bad-question')
    expect(error.message).toBe(one.expected)
    expect(error.details.span).toEqual(one.span)
    expect(error.details.expected).toMatch(/\S/)
  })

  it('say so of an empty question, and of one that is too long', () => {
    expect(fault(() => parse('')).details.span).toEqual([0, 0])
    const long = fault(() => parse(`a -> ${'b'.repeat(questionLimit)}`))
    expect(long.details.span).toEqual([questionLimit, questionLimit + 5])
  })
})

describe('parse ∘ print', () => {
  const words = fc
    .array(
      fc.constantFrom(
        'trap',
        'Krieg',
        'été',
        '戦争',
        'via',
        'max',
        'top',
        'C#',
        "leader's",
        'x-y',
        'note:',
        '5',
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((list) => list.join(' '))
    // The first word of a step may be anything, but a kind in front would be a filter.
    .filter((text) => !/^(via|max|top)/.test(text))
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9_]{0,12}$/)
  const quoted = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => text.trim() !== '' && !/[“”]/.test(text))
  const { reference } = fc.letrec<{ reference: unknown }>((tie) => ({
    reference: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words.map((text) => ({ is: 'words', text })),
      quoted.map((text) => ({ is: 'quoted', text })),
      id.map((one) => ({ is: 'id', id: one })),
      fc.constant({ is: 'any' }),
      fc.array(tie('reference'), { minLength: 1, maxLength: 3 }).map((options) => ({ is: 'group', options })),
    ),
  }))
  const kind = fc.option(fc.constantFrom(...claimKinds), { nil: null })
  const step = fc.record({ kind, of: reference })
  const spelled = fc
    .record({
      types: fc.uniqueArray(fc.constantFrom(...linkTypes), { minLength: 1 }),
      min: fc.integer({ min: 1, max: 32 }),
      more: fc.integer({ min: 0, max: 31 }),
    })
    .map(({ types, min, more }) => ({
      types: linkTypes.filter((type) => types.includes(type)),
      min,
      max: Math.min(32, min + more),
      sign: 0,
    }))
  const hop = fc.oneof(fc.constantFrom(...arrowTable.map((arrow) => arrow.hop)), spelled)
  const named = (of: unknown): boolean => {
    const one = of as { is: string; options?: unknown[] }
    return one.is !== 'any' && (one.options ?? []).every(named)
  }
  const clause = fc.oneof(
    fc.record({ is: fc.constantFrom('via', 'avoid'), what: step }),
    fc.record({ is: fc.constant('held by'), who: reference.filter(named) }),
    fc.constant({ is: 'that stand' }),
  )
  const limits = fc
    .record(
      {
        max: fc.integer({ min: 1, max: 99 }),
        min: fc.double({ min: 0, max: 1, noNaN: true }),
        top: fc.integer({ min: 1, max: 1000 }),
      },
      { requiredKeys: [] },
    )
    .map((one) => Object.entries(one).map(([is, value]) => ({ is, value: value === 0 ? 0 : value })))

  /** Free words in the last step and in clauses must have no clause word that would count. */
  const plainLast = (tree: { steps: unknown[]; clauses: unknown[] }) =>
    !/"is":"words","text":"[^"]*\b(via|max 5|top 5)/.test(JSON.stringify([tree.steps.at(-1), tree.clauses]))

  it('is the identity on trees', () => {
    const question = fc
      .record({
        steps: fc.array(step, { minLength: 2, maxLength: 5 }),
        hops: fc.array(hop, { minLength: 4, maxLength: 4 }),
        clauses: fc.array(clause, { maxLength: 4 }),
        limits,
      })
      .map(({ steps, hops, clauses, limits: more }) => ({
        steps,
        hops: hops.slice(0, steps.length - 1),
        clauses: [...clauses, ...more],
      }))
      .filter(plainLast)
    fc.assert(
      fc.property(question, (tree) => {
        const text = print(tree as unknown as QuestionNode)
        fc.pre(text.length <= questionLimit)
        expect(bare(parse(text))).toEqual(JSON.parse(JSON.stringify({ ...tree, substitutes: [] })))
        expect(print(parse(text))).toBe(text)
      }),
      { numRuns: 1500, seed: 11 },
    )
  })
})

describe('any text at all', () => {
  const bits = [
    '->',
    '-->',
    '=>',
    '~>',
    '+>',
    '-|',
    '-[',
    ']->',
    '{1,',
    '}',
    '"',
    '“',
    '”',
    '\\',
    '(',
    ')',
    '|',
    '#',
    '*',
    'event:',
    'via',
    'avoid',
    'held by',
    'that stand',
    'max 3',
    'min .5',
    'top',
    'leads to',
    '>',
    'trap',
    ' ',
    '→',
    '\n',
    '𝒳',
    '\u0301',
    '1e400',
  ]

  it('is read, or refused as a bad question with a place in it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...bits), { maxLength: 30 }).map((list) => list.join('')),
      fc.array(fc.constantFrom(...bits), { maxLength: 30 }).map((list) => list.join(' ')),
      fc
        .tuple(
          fc.constantFrom(...good.map((one) => one.question)),
          fc.nat(60),
          fc.nat(10),
          fc.constantFrom(...bits),
        )
        .map(([question, at, cut, bit]) => question.slice(0, at) + bit + question.slice(at + cut)),
    )
    fc.assert(
      fc.property(text, (question) => {
        try {
          const tree = parse(question)
          expect(bare(parse(print(tree)))).toEqual(bare(tree))
        } catch (error) {
          if (!(error instanceof ThroughlineError)) throw error
          expect(error.code).toBe('bad-question')
          const [start, end] = error.details.span ?? [-1, -1]
          expect(start >= 0 && start <= end && end <= question.length).toBe(true)
        }
      }),
      { numRuns: 6000, seed: 7 },
    )
  })
})
