/** A change of one claim, committed so that it survives a power cut, against the same bytes appended and fsynced. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { emptyChange } from '@/graph/change'
import { mapIdSchema } from '@/graph/model/ids'
import { emptyDocument, type MapInfo } from '@/graph/model/map-document'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { claimOf } from '../graphs/arcs'
import { pairedMedians } from '../measure'
import { costsAtMost, type Row } from '../row'
import { inScratch } from '../scratch'

const map: MapInfo = { id: mapIdSchema.parse('bench'), title: 'Bench', summary: '' }
const note = { at: '2026-01-01T00:00:00.000Z', by: 'Bench', summary: 'add a claim' }

export const durableCommit: Row = {
  id: 'sqlite-commit',
  title: 'durable commit of one claim, SQLite / raw append and fsync',
  run: () =>
    inScratch(async (folder) => {
      const store = createSqliteStore(folder)
      const file = openSync(path.join(folder, 'raw'), 'a')
      try {
        await store.create(emptyDocument(map), note)
        let version = 1
        const changeOf = (n: number) => ({
          ...emptyChange(),
          added: { ...emptyChange().added, claims: [claimOf(n)] },
        })
        const medians = await pairedMedians(
          () => store.commit(map.id, version, changeOf(version), note).then(() => version++),
          () => {
            const change = changeOf(version)
            // What a commit has to keep: the claim, and the revision that bears the change.
            writeSync(file, JSON.stringify(change.added.claims[0]) + JSON.stringify({ ...note, change }))
            fsyncSync(file)
          },
          { runs: 300, warmups: 30 },
        )
        return costsAtMost(3, { ...medians, note: '300 pairs, one disk' })
      } finally {
        closeSync(file)
        await store.close()
      }
    }),
}
