import { describe, expect, test } from 'vitest'
import { isEmpty } from '@/graph/change'
import type { Command } from '@/graph/edit/command'
import { execute } from '@/graph/edit/execute'
import { claimIdSchema } from '@/graph/model/ids'
import { graphDifference, sameRecords } from '@/lib/workspace/state/graph-difference'
import { type PendingCommands, type PendingEntry, replay } from '@/lib/workspace/sync/pending-changes'
import { ReplayedSteps } from '@/lib/workspace/sync/replayed-steps'
import { smallGraph } from '../small-map'

const at = '2026-01-02T00:00:00.000Z'
const context = { newId: () => 'new', at, by: 'Ada' }
const edit = (id: string, set: object): Command => ({ type: 'editClaim', id: claimIdSchema.parse(id), set })
const base = { words: '', at, by: 'Ada', attempted: false }
const entry = (requestId: string, commands: Command[]): PendingCommands => ({
  ...base,
  requestId,
  commands,
  baseVersion: 1,
})

describe('steps that are remembered', () => {
  const first = entry('r1', [edit('signals', { label: 'One' })])
  const second = entry('r2', [edit('trap', { label: 'Two' })])
  const takenBack: PendingEntry = {
    ...base,
    requestId: 'r3',
    undoes: { requestId: 'r1', version: null, change: null },
  }

  test('come to what making all again comes to, whatever was confirmed, dropped or changed', () => {
    const steps = new ReplayedSteps()
    const confirmed = smallGraph()
    const { graph: later } = execute(confirmed, [edit('talks', { label: 'Talks' })], context)
    const reworded = { ...second, commands: [edit('trap', { label: 'Another' })] }
    const shown = [
      { on: confirmed, entries: [first, second] },
      { on: confirmed, entries: [first, second, takenBack] },
      { on: later, entries: [first, second, takenBack] },
      { on: later, entries: [second] },
      { on: later, entries: [first, reworded] },
      { on: later, entries: [{ ...first, aside: 'refused' }, reworded] },
      { on: confirmed, entries: [] },
    ]
    for (const { on, entries } of shown) {
      const { graph, changes } = steps.replay(on, entries)
      const afresh = replay(on, entries)
      expect(graph.toDocument()).toEqual(afresh.graph.toDocument())
      expect([...changes]).toEqual([...afresh.changes])
    }
  })

  test('are made once: when they are run, not when they are shown, sent and confirmed', () => {
    const steps = new ReplayedSteps()
    const confirmed = smallGraph()
    const made = execute(confirmed, first.commands, context)
    steps.add('r1', first.commands, confirmed, made)
    expect(steps.replay(confirmed, [first]).graph).toBe(made.graph)
    expect(steps.replay(confirmed, [{ ...first, attempted: true }]).graph).toBe(made.graph)
    // The answer comes as JSON.
    const answer = JSON.parse(JSON.stringify(made.change))
    expect(steps.confirmed('r1', confirmed, answer)).toBe(made.graph)
    expect(steps.replay(made.graph, []).graph).toBe(made.graph)
  })

  test('are not taken for what the server made otherwise, or on another state', () => {
    const steps = new ReplayedSteps()
    const confirmed = smallGraph()
    const made = execute(confirmed, first.commands, context)
    steps.add('r1', first.commands, confirmed, made)
    const other = execute(confirmed, [edit('signals', { label: 'Won' })], context).change
    expect(steps.confirmed('r1', confirmed, other)).toBeUndefined()
    expect(steps.confirmed('r1', smallGraph(), made.change)).toBeUndefined()
    expect(steps.confirmed('r2', confirmed, made.change)).toBeUndefined()
  })

  test('say how one graph came from the other', () => {
    const steps = new ReplayedSteps()
    const confirmed = smallGraph()
    const { graph, changes } = steps.replay(confirmed, [first])
    expect(graphDifference(confirmed, graph)).toBe(changes.get('r1'))
    expect(sameRecords(confirmed, graph)).toBe(graph)
    expect(isEmpty(graphDifference(graph, graph))).toBe(true)
  })
})
