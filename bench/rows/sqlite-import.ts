/** A large map into the embedded store, against the same records inserted plainly. */
import { mkdtempSync } from 'node:fs'
import path from 'node:path'
import { readDocument } from '@/graph/formats/throughline-json'
import type { MapDocument } from '@/graph/model/map-document'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { runApart } from '../apart'
import { documentOf, randomArcs } from '../graphs/arcs'
import { pairedMedians, type Task } from '../measure'
import { insertPlainly, type PlainRow, plainRows } from '../plain-inserts'
import { costsAtMost, type Row, withinBound } from '../row'
import { inScratch } from '../scratch'

const at = '2026-01-01T00:00:00.000Z'
const note = { at, by: 'Bench', summary: 'import' }
const size = '100k claims, 200k links'

export const sqliteImport: Row = {
  id: 'sqlite-import',
  title: 'import into SQLite of a checked map / plain inserts of the same records',
  run: () =>
    inScratch(async (folder) => {
      const document = documentOf(randomArcs(100_000, 2, 11))
      const rows = plainRows(document)
      const medians = await pairedMedians(
        importing(folder, () => document),
        inserting(folder, () => rows),
        {
          runs: 5,
          warmups: 1,
          tidy: true,
        },
      )
      return costsAtMost(3, { ...medians, note: `${size}; ours also keeps words for search` })
    }),
}

export const sqliteImportFile: Row = {
  id: 'sqlite-import-file',
  title: 'the same from the text of its file, all rules checked / JSON.parse and plain inserts',
  run: () =>
    inScratch(async (folder) => {
      const text = JSON.stringify(documentOf(randomArcs(100_000, 2, 11)))
      const medians = await pairedMedians(
        importing(folder, () => readDocument(JSON.parse(text), { author: 'Bench', at })),
        inserting(folder, () => plainRows(JSON.parse(text) as MapDocument)),
        { runs: 5, warmups: 1, tidy: true },
      )
      return costsAtMost(3, { ...medians, note: size })
    }),
}

export const sqliteImportMemory: Row = {
  id: 'sqlite-import-memory',
  title: 'resident memory of a process that imports that file, at its highest',
  run: async () => {
    const { megabytes } = (await runApart('import-apart.ts')) as { megabytes: number }
    return withinBound(1536, { ours: megabytes, unit: 'MB', goal: '≤ 1,536 MB', note: size })
  },
}

function importing(folder: string, read: () => MapDocument): Task {
  return async () => {
    const store = createSqliteStore(mkdtempSync(path.join(folder, 'ours-')))
    await store.create(read(), note)
    await store.close()
  }
}

function inserting(folder: string, read: () => readonly PlainRow[]): Task {
  return () => insertPlainly(mkdtempSync(path.join(folder, 'plain-')), read())
}
