import { expect, test } from 'vitest'
import { execute } from '@/graph/edit/execute'
import { claimIdSchema, linkIdSchema } from '@/graph/model/ids'
import { describeRemoval, removalCommands } from '@/lib/workspace/editing/removal'
import { choiceOf, chosenRecords } from '@/lib/workspace/marking'
import type { Selected } from '@/lib/workspace/state/workspace-state'
import { smallGraph } from '../small-map'

const context = { newId: () => 'new', at: '2026-01-02T00:00:00.000Z', by: 'Ada' }
const claim = (id: string) => ({ claim: claimIdSchema.parse(id) })
const link = (id: string) => ({ link: linkIdSchema.parse(id) })

/** Removes them from the small map: what went, and how it is told. */
function removed(...targets: Selected[]) {
  const before = smallGraph()
  const chosen = chosenRecords(before, choiceOf(targets))
  const { change } = execute(before, removalCommands(before, chosen), context)
  return { change, words: describeRemoval(chosen, change) }
}

test('a claim goes with its links, what argues with them, and its notes', () => {
  expect(removed(claim('signals')).words).toBe('Removed “Signals are misread”, with 3 links and 1 note.')
})

test('a link goes with what argues with it, and does not count itself', () => {
  expect(removed(link('l-stuck')).words).toBe('Removed the link, with 1 link.')
})

test('what goes alone goes alone', () => {
  expect(removed(claim('twin-1')).words).toBe('Removed “Twin”.')
})

test('several go as one change, each once, though some go with others', () => {
  const { change, words } = removed(claim('stuck'), link('l-stuck'), link('l-talks'), claim('talks'))
  expect(change.removed.claims.map(({ id }) => id)).toEqual(['stuck', 'talks'])
  expect(change.removed.links.map(({ id }) => id)).toEqual(['l-stuck', 'l-talks', 'l-trap'])
  expect(words).toBe('Removed 2 claims and 2 links, with 1 link.')
})
