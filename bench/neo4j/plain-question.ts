/**
 * What a Neo4j user would write for a chain question: variable-length patterns over the direct relationships, no claim
 * twice, strongest first. One more than asked for, as ours looks, to know whether there are more.
 */

import neo4j from 'neo4j-driver'
import type { ChainPlan } from '@/graph/chains/plan'
import { type Neo4j, rowsOf } from './server'

export interface PlainChain {
  claims: string[]
  links: string[]
  strength: number
}

export function plainQuestion({ steps, hops, top }: ChainPlan): {
  text: string
  parameters: Record<string, unknown>
} {
  const parameters: Record<string, unknown> = { limit: neo4j.int(top + 1) }
  const atSteps: string[] = []
  const nodes = steps.map((step, n) => {
    if (step !== 'any') {
      parameters[`s${n}`] = step
      atSteps.push(`s${n}.id IN $s${n}`)
    }
    return `(s${n}:Claim {mapId: $map})`
  })
  const pattern = nodes
    .map((node, n) => {
      const hop = hops[n]
      const types = hop?.types.map((type) => type.toUpperCase()).join('|')
      return hop ? `${node}-[:${types}*${hop.min}..${hop.max}]->` : node
    })
    .join('')
  // With several claims between the ends, one path can have its steps in several places.
  const distinct = steps.slice(1, -1).some((step) => step === 'any' || step.length > 1) ? 'DISTINCT ' : ''
  const text = `MATCH p = ${pattern}
WHERE ${atSteps.join(' AND ')}
  AND all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n)) AND all(r IN relationships(p) WHERE r.strength > 0)
WITH ${distinct}[n IN nodes(p) | n.id] AS claims, [r IN relationships(p) | r.id] AS links,
  reduce(x = 1.0, r IN relationships(p) | x * r.strength) AS strength
RETURN claims, links, strength ORDER BY strength DESC, size(links), links LIMIT $limit`
  return { text, parameters }
}

/** Throws what the server says when it runs out of time (milliseconds) or memory. */
export async function askPlainly(
  server: Neo4j,
  map: string,
  plan: ChainPlan,
  timeout: number,
): Promise<PlainChain[]> {
  const { text, parameters } = plainQuestion(plan)
  const rows = await rowsOf(server, text, { map, ...parameters }, timeout)
  return rows.slice(0, plan.top) as unknown as PlainChain[]
}
