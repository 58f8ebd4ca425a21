/** A store worth moving: a sample nobody touched, and maps with notes, undone changes and request ids behind them. */
import { commandBatchSchema } from '@/graph/edit/command'
import { type MapId, mapIdSchema } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import { samples } from '@/graph/samples/all-samples'
import type { MapStore } from '@/graph/store'
import { type MovedMap, readWhole } from '@/lib/cli/moving/moved-map'
import { seedSamples } from '@/lib/map-service/seed-samples'
import { at, serviceOn } from '../../conformance/conformance-setting'
import { richDocument } from '../../conformance/rich-document'

export const rich = mapIdSchema.parse('rich')
export const sample = mapIdSchema.parse('vasa')

/** The samples, `rich` with four revisions, and an empty map. */
export async function furnish(store: MapStore): Promise<void> {
  await seedSamples(store, samples, at)
  await store.create(richDocument(rich), { at, by: 'Ada', summary: 'import the map' })
  await edit(store, rich, 'later')
  const service = serviceOn(store, 'undo')
  await service.undo(rich, { version: 2, by: 'Ada' })
  await service.undo(rich, { version: 3, by: 'Ada' })
  const empty = emptyDocument({ id: mapIdSchema.parse('empty'), title: 'Nothing yet', summary: '' })
  await store.create(empty, { at, by: 'Ada', summary: 'make the map' })
}

/** Adds a claim by that id, with a request id of that name. */
export async function edit(store: MapStore, map: MapId, id: string): Promise<void> {
  const { version: baseVersion } = await store.load(map)
  const claim = { id, kind: 'claim', label: `The claim ${id}` }
  const batch = { baseVersion, requestId: id, by: 'Ada', commands: [{ type: 'addClaim', claim }] }
  await serviceOn(store).command(map, commandBatchSchema.parse(batch))
}

/** Adds `count` maps of a size that takes a moment to move. */
export async function furnishMore(store: MapStore, count: number, claims: number): Promise<void> {
  for (let n = 1; n <= count; n++) {
    const id = mapIdSchema.parse(`large-${String(n).padStart(3, '0')}`)
    const rich = richDocument(id)
    const [pattern] = rich.claims
    if (pattern === undefined) throw new Error('The rich document has no claims.')
    const more = Array.from({ length: claims }, (_, i) => ({ ...pattern, id: `c-${i}` as typeof pattern.id }))
    const all = [...rich.claims, ...more].sort((a, b) => (a.id < b.id ? -1 : 1))
    await store.create({ ...rich, claims: all }, { at, by: 'Ada', summary: 'import the map' })
  }
}

/** Every map with its history, by id. */
export async function inventory(store: MapStore): Promise<Map<string, MovedMap>> {
  const ids = (await store.maps()).map(({ id }) => id).sort()
  const maps = new Map<string, MovedMap>()
  for (const id of ids) maps.set(id, await readWhole(store, id))
  return maps
}
