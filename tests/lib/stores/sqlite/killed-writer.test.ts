/** A writer that is killed at any moment: what it confirmed is there, nothing is half done, and the file opens again. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { apply } from '@/graph/change'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { emptyDocument } from '@/graph/model/map-document'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { createWrittenMap, startWriting, written } from './writing-processes'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-killed-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('killed 20 times while writing, loses nothing it confirmed and leaves nothing half done', async () => {
  await createWrittenMap(folder)
  let confirmed = { change: 0, version: 1 }
  for (let round = 0; round < 20; round++) {
    const writer = startWriting(folder, 'w', 1_000_000)
    await writer.started
    await sleep((round * 7) % 40)
    writer.kill()
    expect(await writer.ended).toBe('SIGKILL')
    expect(writer.confirmed.change).toBeGreaterThan(confirmed.change)
    confirmed = writer.confirmed

    const store = createSqliteStore(folder)
    const { document, version } = await store.load(written)
    // One change may have been on the disk before its confirmation was heard.
    expect([confirmed.version, confirmed.version + 1]).toContain(version)
    expect(document.claims).toHaveLength(version - 1)
    expect(document.links).toHaveLength(Math.max(version - 2, 0))
    expect(document.map.summary).toBe(`${version - 1} changes`)

    const revisions = (await store.revisions(written, {})).toReversed()
    expect(revisions.map((revision) => revision.version)).toEqual(
      Array.from({ length: version }, (_, n) => n + 1),
    )
    const start = ArgumentGraph.fromDocument(emptyDocument({ id: written, title: 'Written', summary: '' }))
    const replayed = revisions.reduce((graph, { change }) => apply(graph, change), start)
    expect(JSON.stringify(replayed.toDocument())).toBe(JSON.stringify(document))
    await store.close()
  }
  const db = new DatabaseSync(join(folder, 'throughline.db'))
  expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
  db.exec(`INSERT INTO claim_words (claim_words, rank) VALUES ('integrity-check', 0)`)
  db.close()
}, 180_000)
