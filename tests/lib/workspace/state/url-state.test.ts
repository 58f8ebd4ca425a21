import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotationIdSchema, claimIdSchema, linkIdSchema, sourceIdSchema } from '@/graph/model/ids'
import { claimKinds, linkTypes } from '@/graph/model/vocabulary'
import { isStep, type Place, readPlace, writePlace } from '@/lib/workspace/state/url-state'
import {
  type Marks,
  noFilter,
  noMarks,
  nothingHidden,
  selectedId,
} from '@/lib/workspace/state/workspace-state'

const start: Place = {
  selection: null,
  marked: noMarks,
  note: null,
  panel: 'selection',
  tab: 'outline',
  outline: 'argument',
  find: '',
  filter: noFilter,
  question: '',
  chain: null,
  lanes: null,
  hidden: nothingHidden,
  onlyStanding: false,
  source: null,
  sourcePlace: null,
  past: null,
}
const id = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,10}$/)
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => text.isWellFormed())

const places: fc.Arbitrary<Place> = fc
  .record({
    selection: fc.oneof(
      fc.constant(null),
      id.map((claim) => ({ claim: claimIdSchema.parse(claim) })),
      id.map((link) => ({ link: linkIdSchema.parse(link) })),
    ),
    note: fc.option(
      id.map((note) => annotationIdSchema.parse(note)),
      { nil: null },
    ),
    also: fc.uniqueArray(id, { maxLength: 3 }),
    panel: fc.constantFrom('selection' as const, 'chains' as const, 'notes' as const),
    tab: fc.constantFrom('outline' as const, 'graph' as const, 'chains' as const, 'notes' as const),
    outline: fc.constantFrom('argument' as const, 'section' as const, 'flat' as const),
    find: fc.oneof(fc.constant(''), words),
    filter: fc.record({
      kinds: fc.subarray([...claimKinds]),
      links: fc.subarray([...linkTypes]),
      traits: fc.subarray(['contested' as const, 'open-notes' as const]),
      holders: fc.uniqueArray(id, { maxLength: 3 }),
      tags: fc.uniqueArray(words, { maxLength: 3 }),
      standings: fc.subarray(['in' as const, 'out' as const, 'undecided' as const]),
    }),
    question: fc.oneof(fc.constant(''), words),
    chain: fc.option(fc.nat({ max: 20 }), { nil: null }),
    lanes: fc.constantFrom(null, 'holder' as const, 'section' as const),
    hidden: fc
      .uniqueArray(id, { maxLength: 4 })
      .map((ids) => (ids.length === 0 ? nothingHidden : new Set(ids.map((one) => claimIdSchema.parse(one))))),
    onlyStanding: fc.boolean(),
    source: fc.option(
      id.map((source) => sourceIdSchema.parse(source)),
      { nil: null },
    ),
    sourcePlace: fc.option(
      fc.tuple(fc.nat(99), fc.nat(99)).map((at) => at.join('.')),
      { nil: null },
    ),
    past: fc.option(fc.integer({ min: 1, max: 9_999 })),
  })
  // Marks are marks beside a selection, and among them it is.
  .map(({ also, ...place }): Place => {
    const others = also.map((other) => claimIdSchema.parse(other))
    const marks: Marks = new Set([...(place.selection ? [selectedId(place.selection)] : []), ...others])
    return { ...place, marked: place.selection && marks.size > 1 ? marks : noMarks }
  })
  // A place in a source is one in the source that is open.
  .map((place) => (place.source === null ? { ...place, sourcePlace: null } : place))
  // A chain is a chain of a question.
  .map((place) => (place.question === '' ? { ...place, chain: null } : place))

describe('a place as an address', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(places, (place) => {
        const address = writePlace(place).toString()
        expect(readPlace(new URLSearchParams(address))).toEqual(place)
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  test('the usual place has no query', () => {
    expect(writePlace(start).toString()).toBe('')
  })

  test('chains count from 1, and the question is readable', () => {
    const query = writePlace({ ...start, question: 'a -> b', chain: 0, panel: 'chains' })
    expect(Object.fromEntries(query)).toEqual({ q: 'a -> b', chain: '1' })
  })

  test('what is marked beside the selection is named too, unless it is very much', () => {
    const selection = { claim: claimIdSchema.parse('a') }
    const many = (count: number) =>
      new Set(Array.from({ length: count }, (_, n) => claimIdSchema.parse(n === 0 ? 'a' : `c${n}`)))
    expect(writePlace({ ...start, selection, marked: many(3) }).toString()).toBe('claim=a&also=c1.c2')
    expect(writePlace({ ...start, selection, marked: many(500) }).toString()).toBe('claim=a')
  })

  const nonsense = [
    'also=a.b',
    'chain=0&q=a',
    'chain=x&q=a',
    'chain=3',
    'claim=NO',
    'panel=moon',
    'kind=x&kind=y',
    'outline=',
    'place=1.2',
    'source=NO&place=1.2',
  ]
  test.each(nonsense)('%s is read as if it were not there', (query) => {
    const place = readPlace(new URLSearchParams(query))
    const q = new URLSearchParams(query).get('q') ?? ''
    expect(place).toEqual({ ...start, question: q, panel: q === '' ? 'selection' : 'chains' })
  })
})

describe('steps in the history', () => {
  test('selecting, asking and stepping are; typing and filtering are not', () => {
    expect(isStep(start, { ...start, selection: { claim: claimIdSchema.parse('a') } })).toBe(true)
    expect(isStep(start, { ...start, question: 'a -> b' })).toBe(true)
    expect(isStep(start, { ...start, tab: 'graph' })).toBe(true)
    expect(isStep(start, { ...start, find: 'a' })).toBe(false)
    expect(isStep(start, { ...start, filter: { ...noFilter, tags: ['x'] } })).toBe(false)
  })
})
