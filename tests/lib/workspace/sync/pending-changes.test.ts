import { describe, expect, test } from 'vitest'
import type { Command } from '@/graph/edit/command'
import { claimIdSchema } from '@/graph/model/ids'
import {
  type PendingCommands,
  readEntries,
  replay,
  withoutClashes,
} from '@/lib/workspace/sync/pending-changes'
import { smallGraph } from '../small-map'

const signals = claimIdSchema.parse('signals')
const edit = (set: object): Command => ({ type: 'editClaim', id: signals, set })

function entry(requestId: string, commands: Command[]): PendingCommands {
  return {
    requestId,
    words: requestId,
    at: '2026-01-02T00:00:00.000Z',
    by: 'Ada',
    attempted: false,
    commands,
    baseVersion: 1,
  }
}

describe('replay', () => {
  test('makes entries in order, each on the last', () => {
    const { graph, changes } = replay(smallGraph(), [
      entry('r1', [edit({ label: 'One' })]),
      entry('r2', [edit({ text: 'Two' })]),
    ])
    expect(graph.claims.get('signals')).toMatchObject({ label: 'One', text: 'Two' })
    expect([...changes.keys()]).toEqual(['r1', 'r2'])
  })

  test('passes over what does not fit, and goes on', () => {
    const { graph, changes } = replay(smallGraph(), [
      entry('gone', [{ type: 'removeClaim', id: claimIdSchema.parse('nowhere') }]),
      entry('fits', [edit({ label: 'Fits' })]),
    ])
    expect(graph.claims.get('signals')?.label).toBe('Fits')
    expect([...changes.keys()]).toEqual(['fits'])
  })

  test('undoes what is pending itself', () => {
    const { graph } = replay(smallGraph(), [
      entry('r1', [{ type: 'removeClaim', id: signals }]),
      {
        requestId: 'r2',
        words: 'r1',
        at: '2026-01-02T00:00:01.000Z',
        by: 'Ada',
        attempted: false,
        undoes: { requestId: 'r1', version: null, change: null },
      },
    ])
    expect(graph.toDocument()).toEqual(smallGraph().toDocument())
  })
})

describe('what is left when the others’ values are taken', () => {
  const other: Command = { type: 'removeClaim', id: claimIdSchema.parse('trap') }
  test('the fields that did not clash, and the other commands', () => {
    expect(withoutClashes([edit({ label: 'A', text: 'B' }), other], ['/commands/0/set/label'])).toEqual([
      edit({ text: 'B' }),
      other,
    ])
  })
  test('nothing of a command whose every field clashed', () => {
    expect(withoutClashes([edit({ label: 'A' })], ['/commands/0/set/label'])).toEqual([])
  })
  test('nothing of a command on what was removed', () => {
    expect(withoutClashes([edit({ label: 'A' }), other], ['/commands/0/id'])).toEqual([other])
  })
})

describe('entries kept in the browser', () => {
  test('are read back as they were', () => {
    const entries = [entry('r1', [edit({ label: 'A' }), { type: 'removeClaim', id: signals }])]
    expect(readEntries(JSON.parse(JSON.stringify(entries)))).toEqual(entries)
  })
  test.each([
    [undefined],
    [null],
    ['x'],
    [[{ requestId: 1 }]],
    [[{ ...entry('r1', []), commands: [{ type: 'x' }] }]],
  ])('%j holds none', (stored) => {
    expect(readEntries(stored)).toEqual([])
  })
})
