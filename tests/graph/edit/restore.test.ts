/** Restoring a state: commands that any door takes, one change, the same document to the byte, and one undo. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '@/graph/change'
import { commandSchema } from '@/graph/edit/command'
import { execute } from '@/graph/edit/execute'
import { restoringCommands } from '@/graph/edit/restore'
import { undoChange } from '@/graph/edit/undo'
import { ThroughlineError } from '@/graph/errors'
import { readDocument, writeDocument } from '@/graph/formats/throughline-json'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapId } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import { type Choice, choiceArbitrary, commandFor } from '../map-generator'
import { smallMap } from './small-map'

const bytes = (graph: ArgumentGraph) => writeDocument(graph.toDocument())
const context = { newId: () => 'never', at: '2026-11-28T00:00:00.000Z', by: 'Restorer' }
const empty = () => ArgumentGraph.fromDocument(emptyDocument({ id: 'm' as MapId, title: 'M', summary: '' }))

/** The graph after these choices, those that break a rule passed over. */
function edited(start: ArgumentGraph, choices: readonly Choice[]): ArgumentGraph {
  let graph = start
  let ids = 0
  for (const [serial, choice] of choices.entries()) {
    try {
      const own = { ...context, newId: () => `n${ids++}` }
      graph = execute(graph, [commandFor(graph, choice, serial)], own).graph
    } catch (error) {
      if (!(error instanceof ThroughlineError)) throw error
    }
  }
  return graph
}

function expectRestored(from: ArgumentGraph, to: ArgumentGraph): void {
  const commands = restoringCommands(from, to).map((command) => commandSchema.parse(command))
  const { change, graph } = execute(from, commands, context)
  expect(bytes(graph)).toBe(bytes(to))
  expect(bytes(apply(from, change))).toBe(bytes(to))
  expect(bytes(apply(graph, undoChange(graph, change)))).toBe(bytes(from))
}

const sequences = fc.array(choiceArbitrary, { maxLength: 60, size: 'max' })

describe('an earlier state', () => {
  it('comes back to the byte, forward and backward, in one change that one undo takes back', () => {
    fc.assert(
      fc.property(sequences, sequences, (before, since) => {
        const then = edited(empty(), before)
        const now = edited(then, since)
        expectRestored(now, then)
        expectRestored(then, now)
      }),
      { numRuns: 400, seed: 20261128 },
    )
  })

  it('comes back though the two have next to nothing in common, and ids mean other kinds of thing', () => {
    fc.assert(
      fc.property(sequences, sequences, (one, other) => {
        expectRestored(edited(empty(), one), edited(empty(), other))
      }),
      { numRuns: 400, seed: 20261129 },
    )
  })

  it('comes back with places as they were, though the text under them differs and would carry them along', () => {
    const anchored = {
      id: 'a',
      kind: 'claim',
      label: 'A',
      anchors: [{ source: 's', section: 'One', paragraph: 2 }],
    }
    const standing = { id: 'l', type: 'causes', from: ['a'], to: { claim: 'b' }, anchors: anchored.anchors }
    const withText = (text: string) =>
      ArgumentGraph.fromDocument(
        readDocument(
          {
            format: 'throughline/1',
            map: { id: 'm', title: 'M' },
            claims: [anchored, { id: 'b', kind: 'claim', label: 'B' }],
            links: [standing],
            sources: [{ id: 's', title: 'S', text }],
          },
          { author: 'x', at: context.at },
        ),
      )
    const then = withText('# One\n\nThe first of all.\n\nThe second, on which it rests.')
    const now = withText('# One\n\nPut before them.\n\nThe first of all.\n\nThe second, on which it rests.')
    expectRestored(now, then)
    expectRestored(then, now)
  })

  it('takes no command where nothing differs', () => {
    expect(restoringCommands(smallMap(), smallMap())).toEqual([])
  })
})
