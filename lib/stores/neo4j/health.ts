/** One line on the state of the store, for whoever watches it. */
import type { Connection } from './connection'
import type { Readiness } from './readiness'

/** Asks the database afresh; `store-unavailable` where it does not answer. */
export async function describeHealth(
  connection: Connection,
  readiness: Readiness,
): Promise<{ detail: string }> {
  await connection.transaction({ mode: 'READ' }, (statements) => statements.run('RETURN 1'))
  const { server, edition, schema, dialect } = readiness
  const cypher = dialect === 'cypher25' ? 'Cypher 25' : 'Cypher 5'
  return { detail: `Neo4j ${server} (${edition}), ${cypher}, schema ${schema}` }
}
