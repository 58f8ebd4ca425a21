/** Whether choosing a database has left maps in the data folder, so that they seem lost. */
import type { MapStore, MapSummary } from '@/graph/store'
import type { Config, Neo4jSettings } from '@/lib/config'
import { openEmbedded, openStore } from '@/lib/stores/open-store'

/**
 * In sentences, which maps the folder holds that the database lacks, and the command that brings them along; undefined
 * when there are none, or no database is used. A map that was changed in the folder counts as well where the database
 * has only a first version, which samples have in every store. `store-unavailable`. Reads lists alone, no map.
 */
export async function leftBehind({ dataDir, neo4j }: Config): Promise<string | undefined> {
  if (neo4j === undefined) return undefined
  const embedded = await openEmbedded(dataDir)
  const behind = embedded ? await mapsOf(embedded) : []
  if (behind.length === 0) return undefined
  const there = new Map(
    (await mapsOf(await openStore({ dataDir, neo4j }))).map((map) => [map.id, map.version]),
  )
  const lacking = behind.filter(({ id, version }) =>
    version > 1 ? (there.get(id) ?? 1) === 1 : !there.has(id),
  )
  if (lacking.length === 0) return undefined
  const maps = lacking.length === 1 ? 'a map' : `${lacking.length} maps`
  return [
    `${dataDir} holds ${maps} that this Neo4j lacks: ${lacking.map(({ id }) => id).join(', ')}.`,
    `To bring them along: npm run throughline -- copy --from ${dataDir} --to ${addressOf(neo4j)}`,
  ].join('\n')
}

async function mapsOf(store: MapStore): Promise<MapSummary[]> {
  try {
    return await store.maps()
  } finally {
    await store.close()
  }
}

/** As copy takes it. A password in the address stays out of it: copy has it from the settings. */
function addressOf({ uri, database }: Neo4jSettings): string {
  const address = uri.replace(/\/\/[^@/]*@/, '//').replace(/\/+$/, '')
  return database === 'neo4j' ? address : `${address}/${database}`
}
