/** The store behind an address of the command line: a data folder, or a Neo4j with the settings for the rest. */
import { fail } from '@/graph/errors'
import type { MapStore } from '@/graph/store'
import { readConfig } from '@/lib/config'
import { openEmbedded, openStore } from '@/lib/stores/open-store'
import type { Setting } from '../cli-command'

/**
 * `data/` or `neo4j://host:7687/database`. The password comes from NEO4J_PASSWORD; user and database from the address,
 * or else the settings. Throws `bad-setting`; with `mustExist` `invalid-body` for a folder without maps.
 */
export async function openAddress(
  address: string,
  environment: Setting['environment'],
  { mustExist }: { mustExist: boolean },
): Promise<MapStore> {
  if (!/^[a-z][a-z0-9+]*:\/\//i.test(address)) {
    if (!mustExist) return openStore({ dataDir: address })
    const store = await openEmbedded(address)
    return (
      store ??
      fail('invalid-body', address, `"${address}" is no data folder of Throughline: no maps are kept there.`)
    )
  }
  return openStore(readConfig({ ...environment, ...neo4jSettings(address) }))
}

function neo4jSettings(address: string): Record<string, string> {
  if (!URL.canParse(address)) return { NEO4J_URI: address }
  const { protocol, host, username, password, pathname } = new URL(address)
  const database = pathname.replace(/^\//, '')
  return {
    NEO4J_URI: `${protocol}//${host}`,
    ...(username === '' ? {} : { NEO4J_USERNAME: decodeURIComponent(username) }),
    ...(password === '' ? {} : { NEO4J_PASSWORD: decodeURIComponent(password) }),
    ...(database === '' ? {} : { NEO4J_DATABASE: database }),
  }
}
