/**
 * The database's constraints and indexes, as the steps that lead to them. A step that has shipped is never edited: a
 * change is a new step. One node remembers how many a database has had; writing to it is the lock that lets one server
 * at a time take steps.
 */
import { fail } from '@/graph/errors'
import type { Connection } from './connection'

/** Names of the indexes that statements call by name. */
export const claimWords = 'claim_words'

const firstSchema = [
  'CREATE CONSTRAINT map_id IF NOT EXISTS FOR (m:Map) REQUIRE m.id IS UNIQUE',
  ...['Claim', 'Link', 'Holder', 'Source', 'Annotation'].map(
    (label) =>
      `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE (n.mapId, n.id) IS UNIQUE`,
  ),
  'CREATE CONSTRAINT revision_version IF NOT EXISTS FOR (r:Revision) REQUIRE (r.mapId, r.version) IS UNIQUE',
  'CREATE CONSTRAINT revision_request IF NOT EXISTS FOR (r:Revision) REQUIRE (r.mapId, r.requestId) IS UNIQUE',
  'CREATE INDEX claim_label IF NOT EXISTS FOR (c:Claim) ON (c.label)',
  `CREATE FULLTEXT INDEX ${claimWords} IF NOT EXISTS FOR (c:Claim) ON EACH [c.label, c.aliases, c.text]
    OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`,
]

const acknowledgements = [
  'CREATE CONSTRAINT acknowledgement_request IF NOT EXISTS FOR (a:Acknowledgement) REQUIRE (a.mapId, a.requestId) IS UNIQUE',
]

const steps: readonly (readonly string[])[] = [firstSchema, acknowledgements]

/** The number of steps this release knows. */
export const schemaVersion = steps.length

/** Milliseconds that another server's steps are waited for. */
const patience = 120_000

/**
 * Brings the database up to this release. Any number of servers may do so at once, and one that breaks off is followed
 * by another: each statement can be repeated. `store-unavailable` for data of a newer Throughline.
 */
export async function migrate(connection: Connection): Promise<void> {
  if ((await stepsDone(connection)) === schemaVersion) return
  await connection.transaction({ mode: 'WRITE', time: patience }, (statements) =>
    statements.run(
      'CREATE CONSTRAINT schema_name IF NOT EXISTS FOR (s:ThroughlineSchema) REQUIRE s.name IS UNIQUE',
    ),
  )
  await connection.transaction({ mode: 'WRITE', time: patience }, async (lock) => {
    // Writing takes the lock; what others did before is read after that.
    await lock.run("MERGE (s:ThroughlineSchema {name: 'schema'}) SET s.locked = true")
    for (let done = await stepsDone(connection); done < schemaVersion; done++) {
      for (const step of steps[done] ?? []) {
        // Schema and data cannot change in one transaction, so each of these has its own.
        await connection.transaction({ mode: 'WRITE', time: patience }, (statements) => statements.run(step))
      }
    }
    await connection.transaction({ mode: 'READ', time: patience }, (statements) =>
      statements.run('CALL db.awaitIndexes(100)'),
    )
    await lock.run("MATCH (s:ThroughlineSchema {name: 'schema'}) SET s.version = $version REMOVE s.locked", {
      version: schemaVersion,
    })
  })
}

async function stepsDone(connection: Connection): Promise<number> {
  const rows = await connection.transaction({ mode: 'READ' }, (statements) =>
    statements.rows<{ version: number | null }>(
      "MATCH (s:ThroughlineSchema {name: 'schema'}) RETURN s.version AS version",
    ),
  )
  const done = rows[0]?.version ?? 0
  if (done > schemaVersion) {
    fail(
      'store-unavailable',
      '',
      `The data was written by a newer Throughline (schema ${done}; this one knows ${schemaVersion}). Update Throughline, or choose another NEO4J_DATABASE.`,
    )
  }
  return done
}
