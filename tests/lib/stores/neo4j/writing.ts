/**
 * A loop that writes: each change adds a claim, a link from the claim before, and counts in the map's summary, so that
 * half a change would show. It goes on where another loop ended.
 */
import { emptyChange } from '@/graph/change'
import { mapIdSchema } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import type { MapStore } from '@/graph/store'
import { claim, link } from '../../../graph/chains/small-maps'

export const written = mapIdSchema.parse('written')
const at = '2026-11-01T00:00:00.000Z'

export async function createWritten(store: MapStore): Promise<void> {
  const document = emptyDocument({ id: written, title: 'Written', summary: '0 changes' })
  await store.create(document, { at, by: 'A', summary: 'make the map' })
}

/** Writes for ever, telling each version once it is confirmed; throws what the store throws. */
export async function writeOn(store: MapStore, confirmed: (version: number) => void): Promise<never> {
  let { document, version } = await store.load(written)
  for (let done = document.claims.length; ; done++) {
    const info = { ...document.map, summary: `${done + 1} changes` }
    const change = emptyChange()
    change.added.claims.push(claim(`c${done + 1}`, { text: 'x'.repeat(200) }))
    if (done > 0) change.added.links.push(link(`l${done + 1}`, `c${done} causes c${done + 1}`, 0.7))
    change.updated.map = [document.map, info]
    const note = { at, by: 'A', summary: 'write', requestId: `r${done + 1}`, fingerprint: 'f' }
    const result = await store.commit(written, version, change, note)
    if (result.outcome === 'stale') throw new Error(`Someone else wrote version ${result.version}.`)
    version = result.outcome === 'committed' ? result.version : result.revision.version
    document = { ...document, map: info }
    confirmed(version)
  }
}
