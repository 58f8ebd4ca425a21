/** One line on the state of the store, for whoever watches it. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from './connection'
import { linksAgree } from './consistency'
import type { Readiness } from './readiness'

/** Milliseconds for which the look at all links is not repeated: readiness is asked every few seconds. */
const freshFor = 60_000
/** Milliseconds that the look may take on a large database, and how long an answer waits for it. */
const lookTime = 60_000
const patience = 1_000

/** A function that asks the database afresh each time; `store-unavailable` where it does not answer. */
export function createHealth(connection: Connection): (readiness: Readiness) => Promise<{ detail: string }> {
  let agreement = 'links not looked at yet'
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | undefined

  /** Beside the answer, so that a database is not taken for one that is away because it is large. */
  async function look(): Promise<void> {
    try {
      const agree = await connection.transaction({ mode: 'READ', time: lookTime, retry: false }, linksAgree)
      agreement = agree
        ? 'links and relationships agree'
        : 'LINKS AND RELATIONSHIPS DISAGREE: npm run throughline -- check tells where'
    } catch {
      agreement = 'links could not be looked at in time'
    }
    lookedAt = Date.now()
    looking = undefined
  }

  return async ({ server, edition, schema, dialect }) => {
    await connection.transaction({ mode: 'READ' }, (statements) => statements.run('RETURN 1'))
    if (looking === undefined && Date.now() - lookedAt >= freshFor) looking = look()
    await Promise.race([looking, sleep(patience, undefined, { ref: false })])
    const cypher = dialect === 'cypher25' ? 'Cypher 25' : 'Cypher 5'
    return { detail: `Neo4j ${server} (${edition}), ${cypher}, schema ${schema}, ${agreement}` }
  }
}
