/**
 * A process that writes: run as `node --import tsx writing-process.ts FOLDER NAME CHANGES`. Each change adds a claim, a
 * link from the claim before, and counts in the map's summary; a line `NAME N VERSION` is written once the N-th is
 * confirmed. Makes the map where it is missing, and goes on where another run ended. writing-processes.ts starts it.
 */
import { writeSync } from 'node:fs'
import { emptyChange } from '@/graph/change'
import { ThroughlineError } from '@/graph/errors'
import { mapIdSchema } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { claim, link } from '../../../graph/chains/small-maps'

const [folder = '', name = '', changes = ''] = process.argv.slice(2)
const map = mapIdSchema.parse('written')
const store = createSqliteStore(folder)
const at = '2026-11-01T00:00:00.000Z'

await store
  .create(emptyDocument({ id: map, title: 'Written', summary: '' }), { at, by: name, summary: 'make' })
  .catch((error: unknown) => {
    if (!(error instanceof ThroughlineError && error.code === 'map-exists')) throw error
  })
let { document, version } = await store.load(map)
let done = document.claims.filter(({ id }) => id.startsWith(`${name}-`)).length
for (const last = done + Number(changes); done < last; ) {
  const next = done + 1
  const change = emptyChange()
  change.added.claims.push(claim(`${name}-${next}`, { text: 'x'.repeat(200) }))
  if (done > 0) change.added.links.push(link(`${name}-l${next}`, `${name}-${done} causes ${name}-${next}`))
  change.updated.map = [document.map, { ...document.map, summary: `${version} changes` }]
  const note = { at, by: name, summary: 'write', requestId: `${name}-${next}`, fingerprint: 'f' }
  const result = await store.commit(map, version, change, note)
  if (result.outcome === 'stale') ({ document, version } = await store.load(map))
  else {
    done = next
    version = result.outcome === 'committed' ? result.version : result.revision.version
    document = { ...document, map: change.updated.map[1] }
    writeSync(1, `${name} ${next} ${version}\n`)
  }
}
await store.close()
