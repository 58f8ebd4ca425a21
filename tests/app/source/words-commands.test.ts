import { describe, expect, test } from 'vitest'
import { type Relation, relationsFor } from '@/app/components/workspace/quick-add/relations'
import {
  commandsFromWords,
  commandToMove,
  commandToRest,
  type WordsWish,
} from '@/app/components/workspace/source/words-commands'
import { execute } from '@/graph/edit/execute'
import type { Anchor } from '@/graph/model/anchor'
import { claimIdSchema, linkIdSchema } from '@/graph/model/ids'
import { createIdMaker } from '@/lib/workspace/editing/new-ids'
import { anchorOn, essay, river } from '../../graph/anchoring/texts'
import { claim, graphOf, link } from '../small-map'

const context = { newId: () => 'x', at: '2026-01-01T00:00:00.000Z', by: 'Ada' }
const flood = { claim: claimIdSchema.parse('flood') }
const words = anchorOn(river, 'Cracks run along the crest')
const graph = graphOf(
  [claim('flood'), claim('old', { anchors: [anchorOn(river, 'Its wall is old')] })],
  [link('l1', 'old', 'supports', 'flood')],
  { sources: [{ id: 'essay', title: 'Essay', text: river }] },
)
const relation = (id: string): Relation => {
  const found = relationsFor(flood).find((other) => other.id === id)
  if (!found) throw new Error(`There is no relation ${id}.`)
  return found
}
const wish = (more: Partial<WordsWish>): WordsWish => ({
  label: 'It cracks',
  kind: 'claim',
  anchor: words,
  selection: flood,
  relation: relation('apart'),
  carried: 'claim',
  existing: undefined,
  ...more,
})
function made(more: Partial<WordsWish>) {
  const { commands } = commandsFromWords(
    createIdMaker(graph, () => 'x'),
    wish(more),
  )
  return execute(graph, commands, context).change
}

describe('a claim from words', () => {
  test('rests on them, alone or as a reason for what is selected', () => {
    expect(made({}).added).toMatchObject({ claims: [{ id: 'it-cracks', anchors: [words] }], links: [] })
    expect(made({ relation: relation('because') }).added).toMatchObject({
      claims: [{ anchors: [words] }],
      links: [{ type: 'supports', from: ['it-cracks'], to: { claim: 'flood' }, anchors: [] }],
    })
  })

  test('leads on from what is selected where it is its effect', () => {
    expect(made({ relation: relation('causes') }).added.links).toMatchObject([
      { type: 'causes', from: ['flood'], to: { claim: 'it-cracks' } },
    ])
  })

  test('leaves the words to the link, or shares them with it', () => {
    const only = made({ relation: relation('but'), carried: 'link' }).added
    expect(only).toMatchObject({ claims: [{ anchors: [] }], links: [{ type: 'attacks', anchors: [words] }] })
    const both = made({ relation: relation('but'), carried: 'both' }).added
    expect(both).toMatchObject({ claims: [{ anchors: [words] }], links: [{ anchors: [words] }] })
    // Without a link, the claim is all that can carry them.
    expect(made({ carried: 'link' }).added.claims).toMatchObject([{ anchors: [words] }])
  })

  test('is not doubled where it is in the map already: it rests on one place more', () => {
    const existing = graph.claims.get('old')
    const change = made({ existing })
    expect(change.added.claims).toEqual([])
    expect(change.updated.claims[0]?.[1].anchors).toHaveLength(2)
    const linked = made({ existing, relation: relation('causes'), carried: 'link' })
    expect(linked.updated.claims).toEqual([])
    expect(linked.added.links).toMatchObject([{ from: ['flood'], to: { claim: 'old' }, anchors: [words] }])
  })
})

describe('places of what is there', () => {
  test('one more, but not the same twice, and not more than can be', () => {
    const on = { link: linkIdSchema.parse('l1') }
    expect(commandToRest(graph, on, words)).toEqual({ type: 'editLink', id: 'l1', set: { anchors: [words] } })
    const old = { claim: claimIdSchema.parse('old') }
    expect(commandToRest(graph, old, anchorOn(river, 'Its wall is old'))).toBeNull()
    const many: Anchor[] = Array.from({ length: 20 }, (_, n) => ({ source: essay, paragraph: n + 1 }))
    const full = graphOf([claim('old', { anchors: many })], [])
    expect(commandToRest(full, old, words)).toBeNull()
  })

  test('another for a lost one, or none; nothing where it does not rest there any more', () => {
    const on = { claim: claimIdSchema.parse('old') }
    const [anchor] = graph.claims.get('old')?.anchors ?? []
    if (!anchor) throw new Error('The claim rests on a place.')
    expect(commandToMove(graph, { on, anchor }, words)).toEqual({
      type: 'editClaim',
      id: 'old',
      set: { anchors: [words] },
    })
    expect(commandToMove(graph, { on, anchor }, null)).toEqual({
      type: 'editClaim',
      id: 'old',
      set: { anchors: [] },
    })
    expect(commandToMove(graph, { on, anchor: words }, null)).toBeNull()
  })
})
