import { describe, expect, test } from 'vitest'
import { apply } from '@/graph/change'
import type { Command } from '@/graph/edit/command'
import { execute } from '@/graph/edit/execute'
import type { Claim } from '@/graph/model/claim'
import { holderIdSchema } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'
import {
  addHolder,
  addTag,
  removeHolder,
  removeTag,
  setOnClaims,
  setOnLinks,
  shared,
  tally,
} from '@/lib/workspace/editing/bulk-edit'
import { smallGraph } from '../small-map'

const graph = smallGraph()
const context = { newId: () => 'new', at: '2026-01-02T00:00:00.000Z', by: 'Ada' }
const claims = ['signals', 'stuck', 'trap'].map((id) => graph.claims.get(id) as Claim)
const links = ['l-signals', 'l-stuck', 'l-trap'].map((id) => graph.links.get(id) as Link)
const ada = holderIdSchema.parse('ada')
const holderAda: Command = { type: 'addHolder', holder: { id: ada, name: 'Ada' } }

/** The small map after the commands. */
function made(commands: readonly Command[], before = graph) {
  const { change } = execute(before, commands, context)
  return apply(before, change)
}
const claimsOf = (of: typeof graph) => claims.map(({ id }) => of.claims.get(id) as Claim)
const linksOf = (of: typeof graph) => links.map(({ id }) => of.links.get(id) as Link)

describe('what several have in common', () => {
  test('is one value, or the different ones', () => {
    expect(shared(claims, (claim) => claim.kind)).toEqual({ value: 'claim' })
    expect(shared(links, (link) => link.strength)).toEqual({ mixed: [0.75, 0.8, 0.9] })
    expect(shared([...links, graph.links.get('l-talks') as Link], (link) => link.type)).toEqual({
      mixed: ['causes', 'attacks'],
    })
  })

  test('lists count how many have each entry, the most common first', () => {
    const lists = [
      ['a', 'b'],
      ['b', 'b'],
      ['c', 'b', 'a'],
    ]
    expect([...tally(lists, (list) => list)]).toEqual([
      ['b', 3],
      ['a', 2],
      ['c', 1],
    ])
  })
})

describe('setting it on all', () => {
  test('touches only those that differ', () => {
    expect(setOnClaims(claims, { kind: 'claim' })).toEqual([])
    const once = made(setOnClaims(claims, { kind: 'condition', weight: 0.9 }))
    expect(claimsOf(once).map(({ kind, weight }) => [kind, weight])).toEqual(
      Array(3).fill(['condition', 0.9]),
    )
    expect(setOnClaims(claimsOf(once), { kind: 'condition', weight: 0.9 })).toEqual([])
  })

  test('a strength can be set on all, and taken from all', () => {
    const rated = made(setOnLinks(links, { strength: 0.75 }))
    expect(setOnLinks(links, { strength: 0.75 })).toHaveLength(2)
    const unrated = made(setOnLinks(linksOf(rated), { strength: null }), rated)
    expect(linksOf(unrated).map(({ strength }) => strength)).toEqual([undefined, undefined, undefined])
    expect(setOnLinks(linksOf(unrated), { strength: null })).toEqual([])
  })

  test('a tag or a holder is added where it is not, and keeps the order of the others', () => {
    const some = made(addTag(claims.slice(0, 1), 'first'))
    const more = made(addTag(claimsOf(some), 'second'), some)
    const all = made(addTag(claimsOf(more), 'first'), more)
    expect(claimsOf(all).map(({ tags }) => tags)).toEqual([
      ['first', 'second'],
      ['second', 'first'],
      ['second', 'first'],
    ])
    const none = made(removeTag(claimsOf(all), 'first'), all)
    expect(claimsOf(none).map(({ tags }) => tags)).toEqual([['second'], ['second'], ['second']])
  })

  test('holders go to claims and links alike', () => {
    const held = made([holderAda, ...addHolder({ claims, links }, ada)])
    expect([...claimsOf(held), ...linksOf(held)].every(({ holders }) => holders.join() === 'ada')).toBe(true)
    expect(addHolder({ claims: claimsOf(held), links: linksOf(held) }, ada)).toEqual([])
    const freed = made(removeHolder({ claims: claimsOf(held), links: [] }, ada), held)
    expect(claimsOf(freed).every(({ holders }) => holders.length === 0)).toBe(true)
    expect(linksOf(freed).every(({ holders }) => holders.length === 1)).toBe(true)
  })
})
