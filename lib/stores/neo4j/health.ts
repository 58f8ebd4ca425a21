/** One line on the state of the store, for whoever watches it. */
import type { Connection } from './connection'
import { linksAgree } from './consistency'
import type { Readiness } from './readiness'

/** Milliseconds for which the look at all links is not repeated: readiness is asked every few seconds. */
const freshFor = 60_000

/** A function that asks the database afresh each time; `store-unavailable` where it does not answer. */
export function createHealth(connection: Connection): (readiness: Readiness) => Promise<{ detail: string }> {
  let agreement = 'links not looked at yet'
  let lookedAt = Number.NEGATIVE_INFINITY
  return async ({ server, edition, schema, dialect }) => {
    await connection.transaction({ mode: 'READ' }, async (statements) => {
      await statements.run('RETURN 1')
      if (Date.now() - lookedAt < freshFor) return
      agreement = (await linksAgree(statements))
        ? 'links and relationships agree'
        : 'LINKS AND RELATIONSHIPS DISAGREE: run the check'
      lookedAt = Date.now()
    })
    const cypher = dialect === 'cypher25' ? 'Cypher 25' : 'Cypher 5'
    return { detail: `Neo4j ${server} (${edition}), ${cypher}, schema ${schema}, ${agreement}` }
  }
}
