import { expect, test } from 'vitest'
import { apply, emptyChange } from '@/graph/change'
import { claimSchema } from '@/graph/model/claim'
import { createPaletteSearch } from '@/lib/workspace/palette'
import { smallGraph } from './small-map'

/** By one who has typed nothing before. */
const paletteItems: ReturnType<typeof createPaletteSearch> = (graph, typed) =>
  createPaletteSearch()(graph, typed)

const graph = smallGraph()
const offered = (typed: string) =>
  paletteItems(graph, typed).map((item) => ('claim' in item ? item.claim.id : `command ${item.command.id}`))

test('before a word is typed there are all commands', () => {
  for (const id of ['ask', 'undo', 'keys', 'notes', 'library']) expect(offered('')).toContain(`command ${id}`)
  expect(offered('')).not.toContain('command palette')
})

test('what has a place in a menu alone is a command as well', () => {
  expect(offered('download drawing')).toEqual(['command save-svg'])
  expect(offered('download markdown')).toEqual(['command export-markdown'])
  expect(offered('all notes')).toEqual(['command notes'])
})

test('of an earlier state, nothing that would change it is offered', () => {
  const readable = (typed: string) =>
    createPaletteSearch(100)(graph, typed, true).flatMap((item) => ('command' in item ? item.command.id : []))
  expect(readable('')).toEqual(expect.arrayContaining(['ask', 'copy', 'fit', 'history', 'save-png']))
  for (const id of ['add', 'edit', 'delete', 'cut', 'paste', 'undo', 'tidy']) {
    expect(readable('')).not.toContain(id)
  }
})

test('claims are found by the beginnings of words of labels and aliases, in any order', () => {
  expect(offered('misr sig')).toEqual(['signals'])
  expect(offered('escalation')).toEqual(['stuck'])
  expect(offered('scalation')).toEqual([])
})

test('commands come before claims', () => {
  expect(offered('a')[0]).toMatch(/^command/)
  expect(offered('a')).toContain('accident')
})

test('letter by letter it finds what it would find at once, also where one takes letters back or the map changes', () => {
  const search = createPaletteSearch()
  const typed = ['a', 'ac', 'acc', 'acci', 'acc', 'acc m', 'm', 'mi', 'misr', 'misr s', '', 's', 'si']
  for (const text of typed) expect(search(graph, text), text).toEqual(paletteItems(graph, text))
  const accident = graph.claims.get('accident' as never)
  if (!accident) throw new Error('The map has no accident.')
  const change = emptyChange()
  change.updated.claims.push([accident, { ...accident, label: 'Siege' }])
  const later = apply(graph, change)
  expect(search(later, 'sie')).toEqual(paletteItems(later, 'sie'))
  expect(search(later, 'sie').map((item) => 'claim' in item && item.claim.id)).toContain('accident')
})

test('what is found again is the same entry, so that its row stays as it is', () => {
  const search = createPaletteSearch()
  const [first] = search(graph, 'misr')
  expect(search(graph, 'misre')[0]).toBe(first)
})

test('where a letter changes nothing that is offered, the list is the same, so that nothing is drawn again', () => {
  const search = createPaletteSearch()
  const list = search(graph, 'twi')
  expect(list).toHaveLength(2)
  expect(search(graph, 'twin')).toBe(list)
  expect(search(graph, 'twin x')).not.toBe(list)
})

test('those that begin with what was typed come first, then by id; never more than the limit', () => {
  const claims = ['c', 'a', 'b', 'd'].flatMap((id) => [
    { id: `${id}-late`, kind: 'claim' as const, label: 'So twin again' },
    { id: `${id}-early`, kind: 'claim' as const, label: 'Twin' },
  ])
  const change = emptyChange()
  for (const claim of claims) change.added.claims.push(claimSchema.parse(claim))
  const found = createPaletteSearch(7)(apply(graph, change), 'twin')
  const ids = found.map((item) => ('claim' in item ? String(item.claim.id) : 'command'))
  expect(ids).toEqual(['a-early', 'b-early', 'c-early', 'd-early', 'twin-1', 'twin-2', 'a-late'])
})
