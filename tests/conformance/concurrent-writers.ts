/** Several people and two servers on one map: nothing is lost, and versions have no gaps. */
import { describe, expect, it } from 'vitest'
import { commandSchema } from '@/graph/edit/command'
import type { MapId } from '@/graph/model/ids'
import type { MapService } from '@/lib/map-service/verbs'
import { type ConformanceSetting, serviceOn } from './conformance-setting'

export function letsWritersShare({ store, another, freshId, counts }: ConformanceSetting): void {
  const changes = counts.changesPerWriter

  describe('concurrent writers', () => {
    it.each([2, 8])(
      `%i, of ${changes} changes each, on two servers`,
      async (writers) => {
        const services = [serviceOn(store(), 'one'), serviceOn(await another(), 'two')]
        const { id } = await serviceOn(store()).create({ id: freshId('writers'), title: 'Writers' })
        const versions = await Promise.all(
          Array.from({ length: writers }, (_, n) => writeAll(services[n % 2] as MapService, id, n, changes)),
        )
        const total = writers * changes
        const expected = Array.from({ length: total }, (_, n) => n + 2)
        expect(versions.flat().sort((a, b) => a - b)).toEqual(expected)

        const { document, version } = await store().load(id)
        expect(version).toBe(total + 1)
        for (let n = 0; n < writers; n++) {
          const own = document.claims.filter((claim) => claim.id.startsWith(`w${n}-`))
          expect(own).toHaveLength(Math.ceil(changes / 2))
          expect(own.every(({ text }) => text === 'Edited.')).toBe(changes % 2 === 0)
        }
        const revisions = await store().revisions(id, {})
        expect(revisions.map((revision) => revision.version).reverse()).toEqual([1, ...expected])
        for (const service of services) {
          expect((await service.current(id)).graph.toDocument()).toEqual(document)
        }
      },
      600_000,
    )
  })
}

/** Adds a claim, edits it, adds the next …, each on the last version this writer saw. Answers the versions it made. */
async function writeAll(service: MapService, map: MapId, writer: number, changes: number): Promise<number[]> {
  const versions: number[] = []
  for (let n = 0; n < changes; n++) {
    const id = `w${writer}-${Math.floor(n / 2)}`
    const command =
      n % 2 === 0
        ? { type: 'addClaim', claim: { id, kind: 'claim', label: `Claim ${n} of writer ${writer}` } }
        : { type: 'editClaim', id, set: { text: 'Edited.' } }
    const { version } = await service.command(map, {
      baseVersion: versions.at(-1) ?? 1,
      commands: [commandSchema.parse(command)],
      requestId: `w${writer}-r${n}`,
      by: `Writer ${writer}`,
    })
    versions.push(version)
  }
  return versions
}
