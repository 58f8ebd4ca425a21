/**
 * Whether the graph is as this store writes it. Other programs may write to the same database; this says what they, or a
 * fault, have left that does not agree.
 */
import { brokenHistory } from '@/graph/edit/replay'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapId } from '@/graph/model/ids'
import { claimKinds, linkTypes, unratedStrength } from '@/graph/model/vocabulary'
import { brokenRules } from '../broken-rules'
import type { Connection, Statements } from './connection'
import { claimLabels, directTypes, linkLabels } from './labels'
import { loadMap } from './read-map'
import { readRevisions } from './revision-nodes'

/** Milliseconds for one question about one map. */
const time = 120_000
const direct = directTypes(linkTypes)

/** Each finds ids of what is wrong in `$map`, and says what is wrong with them. */
const questions: readonly { wrong: string; text: string }[] = [
  {
    wrong: 'links without exactly one target, or without premises',
    text: `MATCH (l:Link {mapId: $map})
WHERE COUNT { (l)-[:TO]->() } <> 1 OR NOT EXISTS { (l)-[:FROM]->(:Claim) } RETURN l.id AS id`,
  },
  {
    wrong: 'links whose direct relationships are missing, or say otherwise',
    text: `MATCH (t:Claim)<-[:TO]-(l:Link {mapId: $map})-[:FROM]->(c:Claim)
WHERE COUNT {
  MATCH (c)-[r:${direct}]->(t)
  WHERE r.id = l.id AND type(r) = toUpper(l.type) AND r.strength = coalesce(l.strength, ${unratedStrength})
} <> 1 RETURN l.id AS id`,
  },
  {
    wrong: 'direct relationships without the link they stand for',
    text: `MATCH (c:Claim {mapId: $map})-[r:${direct}]->(t)
WHERE NOT EXISTS {
  MATCH (c)<-[:FROM]-(l:Link {mapId: $map, id: r.id})-[:TO]->(t) WHERE toUpper(l.type) = type(r)
} RETURN r.id AS id`,
  },
  {
    wrong: 'records that are not tied to their map, or to another one',
    text: `MATCH (m:Map {id: $map})
CALL (m) {
  MATCH (m)<-[:IN_MAP]-(n) WHERE n.mapId <> m.id RETURN n.id AS id
  UNION MATCH (n:Claim {mapId: m.id}) WHERE NOT (n)-[:IN_MAP]->(m) RETURN n.id AS id
  UNION MATCH (n:Link {mapId: m.id}) WHERE NOT (n)-[:IN_MAP]->(m) RETURN n.id AS id
  UNION MATCH (n:Holder {mapId: m.id}) WHERE NOT (n)-[:IN_MAP]->(m) RETURN n.id AS id
  UNION MATCH (n:Source {mapId: m.id}) WHERE NOT (n)-[:IN_MAP]->(m) RETURN n.id AS id
  UNION MATCH (n:Annotation {mapId: m.id}) WHERE NOT (n)-[:IN_MAP]->(m) RETURN n.id AS id
} RETURN id`,
  },
  {
    wrong: 'records that lead into another map',
    text: `MATCH (a {mapId: $map})-[:FROM|TO|HELD_BY|ANCHORED_IN|ANNOTATES|REPLIES_TO|${direct}]->(b)
WHERE coalesce(b.mapId, b.id) <> $map RETURN a.id AS id`,
  },
  {
    wrong: 'notes that are not on exactly one thing',
    text: `MATCH (n:Annotation {mapId: $map}) WHERE COUNT { (n)-[:ANNOTATES]->() } <> 1 RETURN n.id AS id`,
  },
  {
    wrong: 'labels that do not agree with the kind or type',
    text: `MATCH (n:Claim|Link {mapId: $map})
WITH n, [x IN labels(n) | x] AS found, $labels[coalesce(n.kind, n.type)] AS expected
WHERE size(found) <> size(expected) OR any(x IN expected WHERE NOT x IN found) RETURN n.id AS id`,
  },
  {
    wrong: 'maps whose numbers of claims and links are not those it has',
    text: `MATCH (m:Map {id: $map})
WHERE m.claims <> COUNT { (m)<-[:IN_MAP]-(:Claim) } OR m.links <> COUNT { (m)<-[:IN_MAP]-(:Link) }
RETURN m.id AS id`,
  },
]

const labels = {
  ...Object.fromEntries(claimKinds.map((kind) => [kind, claimLabels(kind).split(':')])),
  ...Object.fromEntries(linkTypes.map((type) => [type, linkLabels(type).split(':')])),
}

/**
 * In sentences, what is wrong with a map: its graph, its references, its history. Empty when all is well; `unknown-map`.
 * Linear in the map and its history.
 */
export async function inconsistencies(connection: Connection, map: MapId): Promise<string[]> {
  const { document, version } = await loadMap(connection, map)
  return connection.transaction({ mode: 'READ', time }, async (statements) => {
    const wrong: string[] = []
    for (const { wrong: what, text } of questions) {
      const rows = await statements.rows<{ id: string }>(text, { map, labels })
      if (rows.length > 0) wrong.push(`${rows.length} ${what}: ${firstFew(rows)}.`)
    }
    const revisions = await readRevisions(statements, map, {})
    const history = brokenHistory(ArgumentGraph.fromDocument(document), version, revisions)
    return [...wrong, ...brokenRules(document), ...history]
  })
}

/** A quick look at all maps: whether there are as many direct relationships as the links' nodes ask for. */
export async function linksAgree(statements: Statements): Promise<boolean> {
  const [row] = await statements.rows<{ expected: number; found: number }>(
    `MATCH (m:Map) WHERE m.arriving IS NULL
CALL (m) { MATCH (:Claim)<-[:TO]-(:Link {mapId: m.id})-[:FROM]->(:Claim) RETURN count(*) AS expected }
CALL (m) { MATCH (:Claim {mapId: m.id})-[r:${direct}]->() RETURN count(r) AS found }
RETURN sum(expected) AS expected, sum(found) AS found`,
  )
  return row?.expected === row?.found
}

function firstFew(rows: readonly { id: string }[]): string {
  const ids = rows.slice(0, 5).map(({ id }) => `"${id}"`)
  return ids.join(', ') + (rows.length > ids.length ? ' …' : '')
}
