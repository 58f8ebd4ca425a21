/** Random command sequences: the rules hold after each, a refused command changes nothing, everything undoes to the byte. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, emptyChange, type GraphChange, invert, isEmpty, squash } from '@/graph/change'
import { execute } from '@/graph/edit/execute'
import { undoChange } from '@/graph/edit/undo'
import { ThroughlineError } from '@/graph/errors'
import { writeDocument } from '@/graph/formats/throughline-json'
import { ArgumentGraph, recordKinds } from '@/graph/model/argument-graph'
import type { MapId } from '@/graph/model/ids'
import { emptyDocument, mapDocumentSchema } from '@/graph/model/map-document'
import { checkDocument } from '@/graph/model/rules'
import { type Choice, choiceArbitrary, commandFor } from '../map-generator'

const bytes = (graph: ArgumentGraph) => writeDocument(graph.toDocument())
const start = () => ArgumentGraph.fromDocument(emptyDocument({ id: 'm' as MapId, title: 'M', summary: '' }))

/** All that the graph has indexed about these ids. */
const indexed = (graph: ArgumentGraph, ids: readonly string[]) =>
  ids.map((id) => [graph.linksFrom(id), graph.linksTo(id), graph.notesOn(id)])

/** Runs the choices as one command each; gives the graph before and after each change that was made. */
function play(choices: readonly Choice[]): {
  graphs: ArgumentGraph[]
  changes: GraphChange[]
  refused: number
} {
  const graphs = [start()]
  const changes: GraphChange[] = []
  let refused = 0
  let ids = 0
  for (const [serial, choice] of choices.entries()) {
    const graph = graphs.at(-1) as ArgumentGraph
    const before = bytes(graph)
    try {
      const context = { newId: () => `n${ids++}`, at: '2026-11-01T00:00:00.000Z', by: 'Tester' }
      const result = execute(graph, [commandFor(graph, choice, serial)], context)
      if (!isEmpty(result.change)) {
        changes.push(result.change)
        graphs.push(result.graph)
      }
    } catch (error) {
      if (!(error instanceof ThroughlineError)) throw error
      expect(error.issues[0]?.pointer).toMatch(/^\/commands\/0\//)
      refused++
    }
    expect(bytes(graph)).toBe(before)
  }
  return { graphs, changes, refused }
}

const sequences = fc.array(choiceArbitrary, { minLength: 1, maxLength: 40, size: 'max' })
const runs = { numRuns: 600, seed: 20261101 }

describe('random edits', () => {
  it('keep the schema and every rule, and their change is what happened', () => {
    let made = 0
    fc.assert(
      fc.property(sequences, (choices) => {
        const { graphs, changes } = play(choices)
        made += changes.length
        for (const [i, change] of changes.entries()) {
          const [before, after] = [graphs[i] as ArgumentGraph, graphs[i + 1] as ArgumentGraph]
          const document = after.toDocument()
          checkDocument(document)
          expect(mapDocumentSchema.parse(document)).toEqual(document)
          expect(writeDocument(mapDocumentSchema.parse(document))).toBe(bytes(after))
          expect(bytes(apply(before, change))).toBe(bytes(after))
        }
      }),
      runs,
    )
    expect(made).toBeGreaterThan(5000)
  })

  it('are taken back by their inverse, and by undo from the last to the first, to the byte', () => {
    fc.assert(
      fc.property(sequences, (choices) => {
        const { graphs, changes } = play(choices)
        let graph = graphs.at(-1) as ArgumentGraph
        for (const [i, change] of [...changes.entries()].reverse()) {
          expect(bytes(apply(graph, invert(change)))).toBe(bytes(graphs[i] as ArgumentGraph))
          const undo = undoChange(graph, change)
          graph = apply(graph, undo)
          expect(bytes(graph)).toBe(bytes(graphs[i] as ArgumentGraph))
          expect(bytes(apply(graph, undoChange(graph, undo)))).toBe(bytes(graphs[i + 1] as ArgumentGraph))
        }
      }),
      runs,
    )
  })

  it('carry on what was indexed, as if it had been made anew', () => {
    fc.assert(
      fc.property(sequences, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (choices, asked) => {
        const { graphs, changes } = play(choices)
        let graph = start()
        for (const [i, change] of changes.entries()) {
          // An index is made when first asked for: at any time, or never.
          if (asked[i]) indexed(graph, ['any'])
          graph = apply(graph, change)
          const ids = [...graphs, graph].flatMap(({ claims, links }) => [
            ...claims.keys(),
            ...links.keys(),
            '',
          ])
          const anew = indexed(ArgumentGraph.fromDocument(graph.toDocument()), ids)
          expect(indexed(graph, ids)).toEqual(anew)
          expect(indexed(graphs[i + 1] as ArgumentGraph, ids)).toEqual(anew)
        }
      }),
      { ...runs, numRuns: 150 },
    )
  })

  it('leave records in the order they have when the map is loaded again', () => {
    const order = ({ records }: ArgumentGraph) => recordKinds.map((kind) => [...records[kind].keys()])
    fc.assert(
      fc.property(sequences, (choices) => {
        const { graphs, changes } = play(choices)
        let graph = start()
        for (const [i, change] of changes.entries()) {
          graph = apply(graph, change)
          const loaded = order(ArgumentGraph.fromDocument(graph.toDocument()))
          expect(order(graph)).toEqual(loaded)
          expect(order(graphs[i + 1] as ArgumentGraph)).toEqual(loaded)
          graph = apply(apply(graph, invert(change)), change)
          expect(order(graph)).toEqual(loaded)
        }
      }),
      { ...runs, numRuns: 150 },
    )
  })

  it('squashed into one change do the same as one by one', () => {
    fc.assert(
      fc.property(sequences, (choices) => {
        const { graphs, changes } = play(choices)
        const all = changes.reduce(squash, emptyChange())
        const [first, last] = [graphs[0] as ArgumentGraph, graphs.at(-1) as ArgumentGraph]
        expect(bytes(apply(first, all))).toBe(bytes(last))
        expect(bytes(apply(last, invert(all)))).toBe(bytes(first))
      }),
      runs,
    )
  })

  it('undone out of order either keep every rule or are refused as a conflict', () => {
    let refused = 0
    let undone = 0
    fc.assert(
      fc.property(sequences, fc.nat(), (choices, which) => {
        const { graphs, changes } = play(choices)
        if (changes.length === 0) return
        const graph = graphs.at(-1) as ArgumentGraph
        try {
          const undo = undoChange(graph, changes[which % changes.length] as GraphChange)
          const after = apply(graph, undo)
          checkDocument(after.toDocument())
          expect(bytes(apply(after, invert(undo)))).toBe(bytes(graph))
          undone++
        } catch (error) {
          if (!(error instanceof ThroughlineError)) throw error
          expect(error.code).toBe('undo-conflict')
          refused++
        }
      }),
      runs,
    )
    expect(refused).toBeGreaterThan(20)
    expect(undone).toBeGreaterThan(100)
  })
})
