import { describe, expect, it } from 'vitest'
import { planQuestion } from '@/graph/chains/ask'
import { fold } from '@/graph/chains/fold'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { claim, link, mapOf } from '../small-maps'

/** A map that has nothing to do with the sample: how people name things must not depend on it. */
const graph = mapOf(
  [
    claim('flood', {
      label: 'The river floods the old town',
      aliases: ['flood'],
      kind: 'event',
      text: 'It happened in 1998 and again in 2013.',
    }),
    claim('dam', { label: 'A dam upstream', text: 'The council wants to build it before the next flood.' }),
    claim('no-insurance', { label: 'No insurer covers the houses', aliases: ['uninsured'] }),
    claim('values', { label: 'House prices collapse', kind: 'event' }),
    claim('tourism', { label: 'Tourism keeps the shops alive', kind: 'evidence' }),
    claim('u-turn', { label: 'The mayor’s U-turn on re-election', aliases: ['U.S.-style campaign'] }),
    claim('zurich', { label: 'Zürich’s example' }),
    claim('japan', { label: '堤防の決壊', text: '川の水が町に入る。' }),
    claim('cpp', { label: 'C++', aliases: ['C sharp'] }),
    claim('stalemate', { label: 'The vote ends in a stalemate' }),
    claim('confidence', { label: 'Public confidence in the levee', aliases: ['trust in the levee'] }),
    claim('levee', { label: 'The levee is repaired' }),
    claim('street', { label: 'Die Mühlenstraße' }),
    claim('sea', { label: 'Østersøen' }),
    claim('twin', { label: 'Flood', kind: 'condition' }),
  ],
  [link('l', 'flood causes values')],
)

function taken(words: string, of: ArgumentGraph = graph) {
  const [step] = planQuestion(of, `${words} -> *`).steps
  return {
    claims: (step?.claims ?? []).map((match) => match.id as string),
    scores: (step?.claims ?? []).map((match) => match.score),
    others: (step?.others ?? []).map((match) => match.id as string),
  }
}

describe('fold', () => {
  it.each([
    ['  The “Domestic”  TRAP! ', 'the domestic trap'],
    ['Économie', 'economie'],
    ['no de‑escalation', 'no de escalation'],
    ['C++ & Co.', 'c++ co'],
    ['ﬁnal ①', 'final 1'],
    ['🔥 fire', '🔥 fire'],
    ['İstanbul', 'istanbul'],
    ['…', ''],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded))
})

describe('exact names', () => {
  it.each([
    ['the river floods the old town', ['flood']],
    ['THE RIVER, floods (the) old town'.replace(/[()]/g, ''), ['flood']],
    ['"A Dam: upstream"', ['dam']],
    ['uninsured', ['no-insurance']],
    ['no insurance', ['no-insurance']],
    ['zurichs example', []],
    ['Zürich’s example', ['zurich']],
    ["zurich's EXAMPLE", ['zurich']],
    ['#dam', ['dam']],
    ['堤防の決壊', ['japan']],
    ['c++', ['cpp']],
    ['"c sharp"', ['cpp']],
    // Two claims may bear one name; both are meant, by id.
    ['flood', ['flood', 'twin']],
    ['event: flood', ['flood']],
    ['condition: flood', ['twin']],
  ])('%s', (words, ids) => {
    const { claims, scores } = taken(words)
    if (ids.length > 0) expect(claims).toEqual(ids)
    if (ids.length > 0) expect(scores).toEqual(ids.map(() => 1))
    else expect(scores.every((score) => score < 1)).toBe(true)
  })

  it('are never searched when quoted, or an id', () => {
    expect(taken('"rivers flooding"')).toEqual({ claims: [], scores: [], others: [] })
    expect(taken('"dam"').claims).toEqual(['dam'])
    expect(taken('"dams"').claims).toEqual([])
    expect(taken('#fl').claims).toEqual([])
    expect(taken('"flood"').others).toEqual([])
  })

  it('of links are no steps', () => expect(taken('#l').claims).toEqual([]))
})

describe('free words that are no name', () => {
  it.each([
    // Stems, prefixes, small slips, hyphens, dots, missing marks.
    ['flooding of the town', 'flood'],
    ['floded town', 'flood'],
    ['tourists', 'tourism'],
    ['touri', 'tourism'],
    ['tuorism', 'tourism'],
    ['insurers', 'no-insurance'],
    ['houses without insurance', 'no-insurance'],
    ['nobody insures houses', 'no-insurance'],
    ['collapsing prices', 'values'],
    ['house price colapse', 'values'],
    ['reelection', 'u-turn'],
    ['re election of the mayor', 'u-turn'],
    ['uturn', 'u-turn'],
    ['US style', 'u-turn'],
    ['zurich', 'zurich'],
    ['決壊', 'japan'],
    ['the stale mate', 'stalemate'],
    ['overconfidence', 'confidence'],
    ['repair of levees', 'levee'],
    ['upstream dams', 'dam'],
    ['1998', 'flood'],
    // Irregular forms, run-together words, comparatives, other spellings; slight and light words do not lead astray.
    ['it was built upstream', 'dam'],
    ['townflooding', 'flood'],
    ['floodwater', 'flood'],
    ['council’s dambuilding', 'dam'],
    ['what keeps the shops going', 'tourism'],
    ['that which keeps shops alive', 'tourism'],
    ['collapsed house prise', 'values'],
    ['public confidance', 'confidence'],
    // Letters that not every keyboard has; characters that nobody sees.
    ['muhlenstrasse', 'street'],
    ['Ostersoen', 'sea'],
    ['tour\u200bism', 'tourism'],
  ])('%s', (words, best) => expect(taken(words).claims[0]).toBe(best))

  it.each([
    // A slip in a name of its own is nearer than the word within another's.
    ['settlment', ['peace', 'no-peace']],
    ['settlemetn', ['peace', 'no-peace']],
    // Neighbours swapped, in short words too.
    ['cahrge', ['charge']],
    ['gsut', ['gust']],
    // A word that the map knows is that word, and no other that is spelled like it.
    ['gusty', ['gust']],
    ['musts', ['rule']],
    // Only spaces and hyphens differ.
    ['stand off', ['standoff']],
    ['stand-off', ['standoff']],
    // Nouns of irregular verbs.
    ['lost confidence', ['loss']],
    ['growing strength', ['growth']],
  ])('%s, where several are alike', (words, ids) => {
    const alike = mapOf(
      [
        claim('peace', { label: 'The two sides agree', aliases: ['settlement'] }),
        claim('no-peace', { label: 'No settlement while both are sure' }),
        claim('charge', { label: 'A new charge is brought' }),
        claim('gust', { label: 'A gust catches the sails' }),
        claim('rule', { label: 'Nobody must know' }),
        claim('standoff', { label: 'Neither moves', aliases: ['standoff'] }),
        claim('standing', { label: 'The tower is still standing' }),
        claim('loss', { label: 'A loss of confidence' }),
        claim('growth', { label: 'The growth of what is strong' }),
      ],
      [],
    )
    const found = taken(words, alike)
    expect(found.claims).toEqual(ids)
    if (words === 'gusty') expect(found.others).toEqual([])
  })

  it('take those of at least half the best score, at most five, label over alias over text', () => {
    const { claims, scores, others } = taken('levees')
    expect(claims.slice(0, 2).sort()).toEqual(['confidence', 'levee'])
    for (const score of scores) expect(score).toBeGreaterThanOrEqual((scores[0] as number) / 2)
    expect(others.every((id) => !claims.includes(id))).toBe(true)
    const fields = mapOf(
      [
        claim('in-text', { label: 'One', text: 'about harbours' }),
        claim('in-alias', { label: 'Two', aliases: ['old harbours'] }),
        claim('in-label', { label: 'Many harbours' }),
      ],
      [],
    )
    expect(taken('harbours', fields)).toMatchObject({ claims: ['in-label', 'in-alias'], others: ['in-text'] })
    const many = mapOf(
      Array.from({ length: 20 }, (_, n) => claim(`h${n}`, { label: `Harbour wall ${n}` })),
      [],
    )
    expect(taken('harbours', many)).toMatchObject({ claims: ['h0', 'h1', 'h10', 'h11', 'h12'] })
    expect(taken('harbours', many).others).toHaveLength(5)
  })

  it('filter by kind before anything else', () => {
    expect(taken('event: houses').claims).toEqual(['values'])
    expect(taken('evidence: flood').claims).toEqual([])
    expect(taken('event: *')).toMatchObject({ claims: ['flood', 'values'], scores: [1, 1], others: [] })
    expect(taken('event: (flood | #dam)').claims).toEqual(['flood'])
  })

  it('find nothing for words that are nowhere', () => {
    expect(taken('quasar')).toEqual({ claims: [], scores: [], others: [] })
    expect(taken('!!')).toEqual({ claims: [], scores: [], others: [] })
  })
})

describe('alternatives and any claim', () => {
  it('unite, each claim once with its best score', () => {
    expect(taken('(flood | (#dam | "flood") | tourist)').claims).toEqual(['dam', 'flood', 'twin', 'tourism'])
    expect(taken('(* | dam)').claims).toHaveLength(graph.claims.size)
    expect(taken('*')).toEqual({ claims: [], scores: [], others: [] })
  })
})

describe('holders', () => {
  const held = mapOf(['a', 'b'], [link('ab', 'a causes b')], {
    holders: [
      { id: 'auth' as never, name: 'The Author' },
      { id: 'other' as never, name: 'Élan' },
    ],
  })
  const plan = (clause: string) => planQuestion(held, `a -> b ${clause}`)

  it('are named by name or id, folded, and add up', () => {
    expect(plan('held by the author').plan.heldBy).toEqual(['auth'])
    expect(plan('held by #auth held by elan').plan.heldBy).toEqual(['auth', 'other'])
    expect(plan('held by (AUTH | "Élan")').plan.heldBy).toEqual(['auth', 'other'])
    expect(plan('').plan.heldBy).toBeNull()
  })

  it('must be known: a name that nobody bears lets nothing through', () => {
    const planned = plan('held by (the author | zorro)')
    expect(planned.unknownHolders).toEqual(['zorro'])
    expect(planned.plan.via).toEqual([{ claims: [], links: [] }])
  })
})
