import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countedTraits } from '@/app/components/workspace/outline/counted-traits'
import { execute } from '@/graph/edit/execute'
import { ThroughlineError } from '@/graph/errors'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapId } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import { choiceArbitrary, commandFor } from '../../graph/map-generator'

const context = { newId: () => crypto.randomUUID(), at: '2026-11-01T00:00:00.000Z', by: 'Tester' }
const sorted = (counts: ReadonlyMap<string, number>) => [...counts].sort()

it('counts of kinds, tags, holders and types, told from change to change, are those counted anew', () => {
  let counted = 0
  fc.assert(
    fc.property(fc.array(choiceArbitrary, { minLength: 1, maxLength: 40, size: 'max' }), (choices) => {
      let graph = ArgumentGraph.fromDocument(emptyDocument({ id: 'm' as MapId, title: 'M', summary: '' }))
      let traits = countedTraits(graph, null)
      for (const [serial, choice] of choices.entries()) {
        try {
          const made = execute(graph, [commandFor(graph, choice, serial)], context).graph
          traits = countedTraits(made, { graph, value: traits })
          graph = made
        } catch (error) {
          if (!(error instanceof ThroughlineError)) throw error
        }
      }
      const anew = countedTraits(graph, null)
      for (const trait of ['kinds', 'tags', 'holders', 'types'] as const) {
        expect(sorted(traits[trait])).toEqual(sorted(anew[trait]))
        counted += anew[trait].size
      }
      expect(countedTraits(graph, { graph, value: traits }).kinds).toBe(traits.kinds)
    }),
    { numRuns: 200, seed: 20261129 },
  )
  expect(counted).toBeGreaterThan(500)
})
