/** Random edits on the store: what is stored is what the core says, every rule holds, and undo goes back to the byte. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ThroughlineError } from '@/graph/errors'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapId } from '@/graph/model/ids'
import { checkDocument } from '@/graph/model/rules'
import type { MapStore } from '@/graph/store'
import type { MapService } from '@/lib/map-service/verbs'
import { type Choice, choiceArbitrary, commandFor } from '../graph/map-generator'
import { type ConformanceSetting, serviceOn } from './conformance-setting'
import { bytesOf } from './rich-document'

export function takesRandomEdits({ store, freshId, counts }: ConformanceSetting): void {
  describe('random edits', () => {
    it(`${counts.randomEdits} times: stored as made, and undone to the byte`, async () => {
      let made = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(choiceArbitrary, { minLength: 1, maxLength: 40, size: 'max' }),
          async (choices) => {
            const service = serviceOn(store())
            const { id } = await service.create({ id: freshId('edits'), title: 'Edits' })
            const states = await play(service, id, choices)
            await expectStored(store(), id, states.at(-1) ?? '')
            made += states.length - 1
            for (let version = states.length; version > 1; version--) {
              await service.undo(id, { version })
              expect(await stateOf(service, id)).toBe(states[version - 2])
            }
            await expectStored(store(), id, states[0] ?? '')
            const middle = Math.ceil(states.length / 2)
            expect(bytesOf((await service.get(id, middle)).document)).toBe(states[middle - 1])
            expect(await store().inconsistencies(id)).toEqual([])
          },
        ),
        { numRuns: counts.randomEdits, seed: 20261101 },
      )
      expect(made).toBeGreaterThan(counts.randomEdits)
    }, 900_000)
  })
}

/** One command a choice; the map's bytes at each version. A refused command makes no version. */
async function play(service: MapService, id: MapId, choices: readonly Choice[]): Promise<string[]> {
  const states = [await stateOf(service, id)]
  for (const [serial, choice] of choices.entries()) {
    const { graph, version } = await service.current(id)
    try {
      const written = await service.command(id, {
        baseVersion: version,
        commands: [commandFor(graph, choice, serial)],
      })
      if (written.version > states.length) states.push(await stateOf(service, id))
    } catch (error) {
      if (!(error instanceof ThroughlineError) || error.code === 'store-unavailable') throw error
    }
    expect((await service.current(id)).version).toBe(states.length)
  }
  return states
}

async function stateOf(service: MapService, id: MapId): Promise<string> {
  return bytesOf((await service.current(id)).graph.toDocument())
}

async function expectStored(store: MapStore, id: MapId, state: string): Promise<void> {
  const { document } = await store.load(id)
  expect(bytesOf(document)).toBe(state)
  checkDocument(document)
  expect(bytesOf(ArgumentGraph.fromDocument(document).toDocument())).toBe(state)
  const listed = (await store.maps()).find((map) => map.id === id)
  expect(listed).toMatchObject({ claims: document.claims.length, links: document.links.length })
}
