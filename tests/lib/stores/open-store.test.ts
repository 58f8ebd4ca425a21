import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from '@/lib/config'
import { openStore } from '@/lib/stores/open-store'

it('opens the embedded store where no database is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-open-'))
  const store = await openStore(readConfig({ DATA_DIR: join(folder, 'data') }))
  expect(store.kind).toBe('sqlite')
  expect(await store.maps()).toEqual([])
  await store.close()
  await rm(folder, { recursive: true })
})

it('opens Neo4j where one is named, and says when it is away', async () => {
  // Nothing listens on the discard port.
  const config = readConfig({ NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'secret' })
  const store = await openStore(config)
  expect(store.kind).toBe('neo4j')
  await expect(store.health()).rejects.toMatchObject({ code: 'store-unavailable' })
  await store.close()
})
