import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { storeConformance } from './store-conformance'

storeConformance('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-'))
  return {
    store: createSqliteStore(folder),
    another: async () => createSqliteStore(folder),
    end: () => rm(folder, { recursive: true }),
  }
})
