/**
 * What has to be true before the first verb: the server answers and is one that will do, its schema is up to date, and
 * it is known which Cypher it speaks. Asked once; asked again after it failed.
 */
import type { Dialect } from './chains/dialect'
import type { Connection } from './connection'
import { asStoreError, codeOf, unavailable } from './driver-error'
import { migrate, schemaVersion } from './migrations'

export interface Readiness {
  /** Such as `2026.09.0`. */
  server: string
  edition: string
  schema: number
  dialect: Dialect
}

/** The oldest release whose Cypher this store writes. */
const oldest = { major: 5, minor: 26 } as const

/**
 * A function that answers at once when all is well, and otherwise looks again: together for all who ask meanwhile.
 * `onReady` is told once, when all is well.
 */
export function createReadiness(
  connection: Connection,
  onReady: (readiness: Readiness) => void,
): () => Promise<Readiness> {
  let known: Promise<Readiness> | undefined
  const look = async () => {
    try {
      const readiness = await prepare(connection)
      onReady(readiness)
      return readiness
    } catch (error) {
      known = undefined
      throw asStoreError(error, connection.settings)
    }
  }
  return () => {
    known ??= look()
    return known
  }
}

async function prepare(connection: Connection): Promise<Readiness> {
  const { server, edition } = await connection.transaction({ mode: 'READ' }, async (statements) => {
    const [kernel] = await statements.rows<{ server: string; edition: string }>(
      `CALL dbms.components() YIELD name, versions, edition
WHERE name = 'Neo4j Kernel' RETURN versions[0] AS server, edition`,
    )
    return kernel ?? { server: '0', edition: 'unknown' }
  })
  refuseOld(server, connection.settings.uri)
  await migrate(connection)
  return { server, edition, schema: schemaVersion, dialect: await dialectOf(connection) }
}

/** `store-unavailable` for a release that is too old. They count 5.26, then by year: 2025.01. Aura has a 5.27-aura. */
export function refuseOld(server: string, uri: string): void {
  const [major = 0, minor = 0] = server.split(/[.-]/).map(Number)
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return
  throw unavailable(
    `Neo4j at ${uri} is release ${server}. Throughline needs ${oldest.major}.${oldest.minor} or newer.`,
  )
}

/** Asked of the server itself: releases and editions learn the newer forms at their own pace. Nothing is run. */
async function dialectOf(connection: Connection): Promise<Dialect> {
  try {
    await connection.transaction({ mode: 'READ', retry: false }, (statements) =>
      statements.run(`CYPHER 25 EXPLAIN
MATCH p = ACYCLIC (a:Claim)-[r:CAUSES]->{1,2}(b:Claim)
WHERE allReduce(acc = 1.0, x IN r | acc * x.strength, acc >= 0.5)
RETURN count(p)`),
    )
    return 'cypher25'
  } catch (error) {
    if (codeOf(error).startsWith('Neo.ClientError.Statement.')) return 'cypher5'
    throw error
  }
}
