/** Quick add: each relation makes the link it says, in one change that every rule allows. */
import { describe, expect, test } from 'vitest'
import { linkWords } from '@/app/components/workspace/inspector/argument-words'
import { claimNamed, searchTargets } from '@/app/components/workspace/link-dialog/target-search'
import {
  commandsToAdd,
  commandToLink,
  type Relation,
  relationsFor,
} from '@/app/components/workspace/quick-add/relations'
import { execute } from '@/graph/edit/execute'
import { claimIdSchema, linkIdSchema } from '@/graph/model/ids'
import { createIdMaker } from '@/lib/workspace/editing/new-ids'
import type { Selection } from '@/lib/workspace/state/workspace-state'
import { claim, graphOf, link } from '../small-map'

const graph = graphOf(
  [claim('flood', { label: 'Flood', aliases: ['high water'] }), claim('rain', { label: 'Rain' })],
  [link('l', 'rain', 'causes', 'flood')],
)
const onClaim: Selection = { claim: claimIdSchema.parse('flood') }
const onLink: Selection = { link: linkIdSchema.parse('l') }
const context = { newId: () => 'never', at: '2026-01-01T00:00:00Z', by: 'A' }

describe('adding', () => {
  test.each([
    ['because', 'Dam breaks supports Flood'],
    ['but', 'Dam breaks speaks against Flood'],
    ['caused-by', 'Dam breaks causes Flood'],
    ['causes', 'Flood causes Dam breaks'],
    ['possible-by', 'Dam breaks makes possible Flood'],
    ['makes-possible', 'Flood makes possible Dam breaks'],
    ['prevented-by', 'Dam breaks prevents Flood'],
    ['prevents', 'Flood prevents Dam breaks'],
    ['namely', 'Dam breaks specifies Flood'],
    ['specifies', 'Flood specifies Dam breaks'],
    ['supports', 'Flood supports Dam breaks'],
    ['against', 'Flood speaks against Dam breaks'],
  ])('%s: %s', (id, words) => {
    expect(linkMade(onClaim, id)).toBe(words)
  })

  test('at a link one argues with the link', () => {
    expect(linkMade(onLink, 'but')).toBe('Dam breaks speaks against the link “Rain causes Flood”')
    expect(linkMade(onLink, 'because')).toBe('Dam breaks supports the link “Rain causes Flood”')
  })

  test('on its own it has no link, and the first claim of a map is its thesis', () => {
    expect(linkMade(onClaim, 'apart')).toBeUndefined()
    expect(kindMade(graphOf([], []), null, 'apart')).toBe('thesis')
    expect(kindMade(graph, onClaim, 'but')).toBe('counterpoint')
    expect(kindMade(graph, onClaim, 'because')).toBe('claim')
  })

  test('a claim that is there is linked, not doubled', () => {
    const ids = createIdMaker(graph, context.newId)
    const command = commandToLink(ids, claimIdSchema.parse('rain'), onClaim, relation(onClaim, 'prevents'))
    const after = execute(graph, command ? [command] : [], context).graph
    expect(after.claims.size).toBe(2)
    expect([...after.links.values()].map((made) => linkWords(after, made))).toContain('Flood prevents Rain')
  })
})

describe('finding what may be meant', () => {
  test('by the beginnings of words, other names too, links by their ends', () => {
    const wish = { except: [], withLinks: true, limit: 9 }
    expect(
      searchTargets(graph, { ...wish, typed: 'hi wa' }).map(({ words, alias }) => [words, alias]),
    ).toEqual([['Flood', 'high water']])
    expect(searchTargets(graph, { ...wish, typed: 'rain' }).map(({ words }) => words)).toEqual([
      'Rain',
      'Rain causes Flood',
    ])
    expect(searchTargets(graph, { ...wish, typed: 'rain', except: ['rain'], withLinks: false })).toEqual([])
  })

  test('by its whole name in any case', () => {
    expect(claimNamed(graph, 'HIGH-water')?.id).toBe('flood')
    expect(claimNamed(graph, 'high')).toBeUndefined()
    expect(claimNamed(graph, ' ')).toBeUndefined()
  })
})

function relation(selection: Selection, id: string): Relation {
  const found = relationsFor(selection).find((other) => other.id === id)
  if (!found) throw new Error(`No relation ${id}.`)
  return found
}

function made(on: typeof graph, selection: Selection, id: string) {
  const wish = { label: 'Dam breaks', selection, relation: relation(selection, id) }
  const { commands, claim: added } = commandsToAdd(on, createIdMaker(on, context.newId), wish)
  return { after: execute(on, commands, context).graph, added }
}

function linkMade(selection: Selection, id: string): string | undefined {
  const { after } = made(graph, selection, id)
  const added = [...after.links.values()].find((other) => !graph.links.has(other.id))
  return added && linkWords(after, added)
}

function kindMade(on: typeof graph, selection: Selection, id: string): string | undefined {
  const { after, added } = made(on, selection, id)
  return after.claims.get(added)?.kind
}
