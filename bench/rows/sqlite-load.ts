/** A large map out of the embedded store, against JSON.parse of its document in memory. */
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { documentOf, randomArcs } from '../graphs/arcs'
import { pairedMedians } from '../measure'
import { costsAtMost, type Row } from '../row'
import { inScratch } from '../scratch'

export const sqliteLoad: Row = {
  id: 'sqlite-load',
  title: 'load of that map from SQLite / JSON.parse of its document',
  run: () =>
    inScratch(async (folder) => {
      const document = documentOf(randomArcs(100_000, 2, 11))
      const text = JSON.stringify(document)
      const store = createSqliteStore(folder)
      try {
        await store.create(document, { at: '2026-01-01T00:00:00.000Z', by: 'Bench', summary: 'import' })
        const medians = await pairedMedians(
          () => store.load(document.map.id),
          () => JSON.parse(text),
          { runs: 9, tidy: true },
        )
        return costsAtMost(3, { ...medians, note: '100k claims, 200k links; JSON without white space' })
      } finally {
        await store.close()
      }
    }),
}
