/** Random maps and random command sequences for property tests: every kind of record, every command, hostile text. */
import fc from 'fast-check'
import { type Command, commandSchema } from '@/graph/edit/command'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { claimKinds, linkTypes, motivations } from '@/graph/model/vocabulary'

/** Raw choices: numbers that pick among what the graph holds when the command is made. */
export interface Choice {
  verb: number
  a: number
  b: number
  c: number
  words: string
  share: number
  flag: boolean
}

const hostile = [
  '',
  "'; DROP TABLE x; --",
  '}) DETACH DELETE n //',
  'السلام عليكم',
  '👩‍👩‍👧 e\u0301',
  '\\ " ` $ { } %',
]

export const choiceArbitrary: fc.Arbitrary<Choice> = fc.record({
  verb: fc.nat(29),
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(1000),
  words: fc
    .oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 30 }))
    .map(wellFormed),
  share: fc.nat(100).map((n) => n / 100),
  flag: fc.boolean(),
})

/** A command for the graph as it is, or one that names something missing: both must leave the rules whole. */
export function commandFor(graph: ArgumentGraph, choice: Choice, serial: number): Command {
  return commandSchema.parse(rawCommand(graph, choice, serial))
}

function rawCommand(graph: ArgumentGraph, choice: Choice, serial: number): unknown {
  const { a, b, c, words, share, flag } = choice
  const claim = (n: number) => pick([...graph.claims.keys()], n) ?? 'nowhere'
  const link = (n: number) => pick([...graph.links.keys()], n) ?? 'nowhere'
  const holder = (n: number) => pick([...graph.holders.keys()], n)
  const source = (n: number) => pick([...graph.sources.keys()], n)
  const note = (n: number) => pick([...graph.annotations.keys()], n) ?? 'nowhere'
  const target = flag ? { claim: claim(b) } : { link: link(b) }
  const type = pick([...linkTypes], c)
  const holders = flag ? [holder(c)].filter((id) => id !== undefined) : []
  const from = [...new Set(flag ? [claim(a)] : [claim(a), claim(a + 1)])]
  switch (choice.verb) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
      return {
        type: 'addClaim',
        claim: {
          id: flag ? `c${serial}` : undefined,
          kind: pick([...claimKinds], a),
          label: words || 'x',
          text: words,
          weight: share,
          holders,
          anchors: source(b) ? [{ source: source(b), section: words, paragraph: 1 + (c % 5) }] : [],
        },
      }
    case 5:
    case 6:
    case 7:
    case 8:
    case 9:
      return { type: 'addLink', link: { id: `l${serial}`, type, from, to: target, strength: share, holders } }
    case 10:
      return { type: 'addLink', link: { type: flag ? 'attacks' : 'supports', from, to: { link: link(b) } } }
    case 11:
      return { type: 'editClaim', id: claim(a), set: { label: words || 'y', weight: share, holders } }
    case 12:
      return { type: 'editClaim', id: claim(a), set: { position: flag ? { x: a, y: b } : null } }
    case 13:
      return { type: 'editLink', id: link(a), set: { strength: flag ? share : null } }
    case 14:
      return { type: 'editLink', id: link(a), set: { type } }
    case 15:
      return { type: 'editLink', id: link(a), set: { to: target } }
    case 16:
      return { type: 'editLink', id: link(a), set: { from } }
    case 17:
      return { type: 'removeClaim', id: claim(a) }
    case 18:
      return { type: 'removeLink', id: link(a) }
    case 19:
    case 20: {
      const on = c % 3 === 0 ? { map: true } : target
      const annotation = { target: on, motivation: pick([...motivations], a), body: words }
      return { type: 'addAnnotation', annotation: flag ? annotation : { ...annotation, replyTo: note(a) } }
    }
    case 21:
      return { type: 'editAnnotation', id: note(a), set: { body: words, replyTo: flag ? note(b) : null } }
    case 22:
      return { type: 'removeAnnotation', id: note(a) }
    case 23:
      return { type: 'addHolder', holder: { name: words || 'Somebody' } }
    case 24:
      return flag
        ? { type: 'removeHolder', id: holder(a) ?? 'nowhere' }
        : { type: 'editHolder', id: holder(a) ?? 'nowhere', set: { name: words || 'z', color: '#123abc' } }
    case 25:
      return { type: 'addSource', source: { title: words || 'A text', text: words } }
    case 26:
      return { type: 'removeSource', id: source(a) ?? 'nowhere' }
    case 27:
      return { type: 'editMap', set: { title: words.trim() ? words : 'A map', author: holder(a) ?? null } }
    case 28:
      return { type: 'setPositions', positions: [{ id: claim(a), x: b, y: c }] }
    default:
      return { type: 'editSource', id: source(a) ?? 'nowhere', set: { notes: flag ? words : null } }
  }
}

function pick<T>(list: readonly T[], n: number): T | undefined {
  return list[n % Math.max(1, list.length)]
}

function wellFormed(value: string): string {
  return value.toWellFormed().replaceAll('\0', '').slice(0, 60).toWellFormed()
}
