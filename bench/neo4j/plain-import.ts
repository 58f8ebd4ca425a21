/**
 * The peer of the import: the same graph by as few and as plain statements as can make it, in batches, with no check of
 * anything. A link comes with all its relationships in one statement.
 */
import neo4j from 'neo4j-driver'
import type { Claim } from '@/graph/model/claim'
import type { Link } from '@/graph/model/link'
import type { MapDocument } from '@/graph/model/map-document'
import type { Neo4j } from './server'

const batchSize = 5_000

const claimText = `MATCH (m:Map {id: $map}) UNWIND $rows AS row
CREATE (n:Claim) SET n = row CREATE (n)-[:IN_MAP]->(m)`

const linkText = `MATCH (m:Map {id: $map}) UNWIND $rows AS row
MATCH (a:Claim {mapId: $map, id: row.from}) MATCH (b:Claim {mapId: $map, id: row.to})
CREATE (l:Link:Causal) SET l = row.link
CREATE (l)-[:IN_MAP]->(m)
CREATE (l)-[:FROM {order: 0}]->(a)
CREATE (l)-[:TO]->(b)
CREATE (a)-[:CAUSES {id: row.link.id, strength: row.link.strength}]->(b)`

/** Writes a map of plain claims, and of causal links with one premise each. One transaction a batch. */
export async function importPlainly({ driver, database }: Neo4j, document: MapDocument): Promise<void> {
  const { map, claims, links } = document
  const session = driver.session({ database })
  const write = (text: string, rows: unknown) =>
    session.executeWrite((transaction) => transaction.run(text, { map: map.id, rows }))
  try {
    await session.executeWrite((transaction) =>
      transaction.run('CREATE (m:Map) SET m = $map', {
        map: {
          ...map,
          version: neo4j.int(1),
          claims: neo4j.int(claims.length),
          links: neo4j.int(links.length),
        },
      }),
    )
    for (let n = 0; n < claims.length; n += batchSize) {
      await write(
        claimText,
        claims.slice(n, n + batchSize).map((claim) => claimRow(map.id, claim)),
      )
    }
    for (let n = 0; n < links.length; n += batchSize) {
      await write(
        linkText,
        links.slice(n, n + batchSize).map((link) => linkRow(map.id, link)),
      )
    }
  } finally {
    await session.close()
  }
}

function claimRow(mapId: string, { id, kind, label, text, aliases, tags, weight }: Claim) {
  return { mapId, id, kind, label, text, aliases, tags, weight }
}

function linkRow(mapId: string, { id, type, from, to, strength }: Link) {
  const [premise] = from
  if (type !== 'causes' || from.length !== 1 || !('claim' in to)) {
    throw new RangeError(`Link ${id} is more than the plain import writes.`)
  }
  return { from: premise, to: to.claim, link: { mapId, id, type, strength } }
}
