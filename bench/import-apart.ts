/** Imports the large map in this process alone and prints how much memory it had. Run by rows/sqlite-import.ts. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { throughlineJson } from '@/graph/formats/throughline-json'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { peakMegabytes } from './apart'
import { documentOf, randomArcs } from './graphs/arcs'
import { inScratch } from './scratch'

const at = '2026-01-01T00:00:00.000Z'

await inScratch(async (folder) => {
  const file = path.join(folder, 'map.json')
  writeFileSync(file, throughlineJson.write(documentOf(randomArcs(100_000, 2, 11))))
  const { document } = throughlineJson.read(readFileSync(file, 'utf8'), { author: 'Bench', at })
  const store = createSqliteStore(folder)
  await store.create(document, { at, by: 'Bench', summary: 'import' })
  await store.close()
})
process.stdout.write(JSON.stringify({ megabytes: peakMegabytes() }))
