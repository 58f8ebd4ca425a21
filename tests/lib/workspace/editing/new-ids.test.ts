import { describe, expect, test } from 'vitest'
import type { Command } from '@/graph/edit/command'
import { plainClaim } from '@/graph/model/claim'
import { claimIdSchema } from '@/graph/model/ids'
import { withIds } from '@/lib/workspace/editing/new-ids'
import { clashingIds, renamedSelection, withRenamed } from '@/lib/workspace/sync/renamed-ids'
import { smallGraph } from '../small-map'

const graph = smallGraph()
const addClaim = (label: string, id?: string): Command => ({
  type: 'addClaim',
  claim: { ...plainClaim('claim', label), ...(id === undefined ? {} : { id }) },
})
const idsOf = (commands: readonly Command[]) =>
  commands.map((command) => (command.type === 'addClaim' ? command.claim.id : null))

describe('ids made in the browser', () => {
  test('are readable, free in the map, and differ from each other', () => {
    const made = withIds(
      graph,
      [addClaim('Änd new!'), addClaim('Trap'), addClaim('Trap'), addClaim('¿?')],
      () => 'x',
    )
    expect(idsOf(made)).toEqual(['and-new', 'trap-2', 'trap-3', 'claim'])
  })
  test('leave ids alone that are given', () => {
    expect(idsOf(withIds(graph, [addClaim('Any', 'given')], () => 'x'))).toEqual(['given'])
  })
})

describe('ids that someone else took meanwhile', () => {
  const commands: Command[] = [
    addClaim('trap', 'trap'),
    { type: 'editClaim', id: claimIdSchema.parse('trap'), set: { text: 'trap', tags: ['trap'] } },
    {
      type: 'addAnnotation',
      annotation: { target: { claim: claimIdSchema.parse('trap') }, motivation: 'commenting', body: 'trap' },
    },
  ]
  const renamed = clashingIds(graph, commands)

  test('are made anew', () => {
    expect([...renamed]).toEqual([['trap', 'trap-2']])
  })
  test('everywhere they are meant, and nowhere they are only words', () => {
    expect(withRenamed(commands, renamed)).toMatchObject([
      { claim: { id: 'trap-2', label: 'trap' } },
      { id: 'trap-2', set: { text: 'trap', tags: ['trap'] } },
      { annotation: { target: { claim: 'trap-2' }, body: 'trap' } },
    ])
  })
  test('also in the selection', () => {
    expect(renamedSelection({ claim: claimIdSchema.parse('trap') }, renamed)).toEqual({ claim: 'trap-2' })
    expect(renamedSelection(null, renamed)).toBeNull()
  })
})
