/** A large map into Neo4j, against the barest statements that make the same graph; the graphs are compared. */

import { mapIdSchema } from '@/graph/model/ids'
import type { MapDocument } from '@/graph/model/map-document'
import { documentOf, randomArcs } from '../graphs/arcs'
import { mediansOf, type Pair, timed } from '../measure'
import { importPlainly } from '../neo4j/plain-import'
import { type Neo4j, onNeo4j, rowsOf } from '../neo4j/server'
import { costsAtMost, type Measured, type Row } from '../row'

const note = { at: '2026-01-01T00:00:00.000Z', by: 'Bench', summary: 'import' }
const pairs = 3

export const neo4jImport: Row = {
  id: 'neo4j-import',
  title: 'import into Neo4j / the barest batched UNWIND that makes the same graph',
  run: () => onNeo4j(measure),
}

async function measure(server: Neo4j): Promise<Measured> {
  const arcs = randomArcs(10_000, 2, 51)
  const named = (name: string): MapDocument => {
    const document = documentOf(arcs)
    return { ...document, map: { ...document.map, id: mapIdSchema.parse(name) } }
  }
  const times: Pair[] = []
  // The first pair warms the server.
  for (let run = -1; run < pairs; run++) {
    const [own, plain] = [named(`ours-${run + 1}`), named(`plain-${run + 1}`)]
    const ours = () => timed(() => server.store.create(own, note))
    const before = run % 2 === 0 ? await ours() : undefined
    const peer = await timed(() => importPlainly(server, plain))
    const pair = { ours: before ?? (await ours()), peer }
    await requireSameGraph(server, own.map.id, plain.map.id)
    await remove(server, own.map.id)
    await remove(server, plain.map.id)
    if (run >= 0) times.push(pair)
  }
  return costsAtMost(2, { ...mediansOf(times), note: '10k claims, 20k links; graphs compared' })
}

/** What is in the database of a map: nodes by labels, relationships by type, and sums over what they bear. */
async function contents(server: Neo4j, map: string): Promise<string> {
  const nodes = await rowsOf(
    server,
    `MATCH (n {mapId: $map}) WHERE n:Claim OR n:Link
RETURN labels(n) AS labels, count(n) AS count, size(keys(head(collect(n)))) AS keys ORDER BY labels`,
    { map },
  )
  const relationships = await rowsOf(
    server,
    `MATCH (n {mapId: $map})-[r]->() WHERE n:Claim OR n:Link
RETURN type(r) AS type, count(r) AS count, sum(r.strength) AS strength, count(r.id) AS ids ORDER BY type`,
    { map },
  )
  const rounded = relationships.map((row) => ({ ...row, strength: Number(row.strength).toFixed(6) }))
  return JSON.stringify([nodes, rounded])
}

async function requireSameGraph(server: Neo4j, ours: string, plain: string): Promise<void> {
  const [own, peer] = [await contents(server, ours), await contents(server, plain)]
  if (own !== peer) throw new Error(`The graphs differ: ours ${own}; the peer's ${peer}.`)
}

async function remove(server: Neo4j, map: string): Promise<void> {
  for (const label of ['Link', 'Claim', 'Revision', 'Map']) {
    await rowsOf(
      server,
      `MATCH (n:${label}) WHERE coalesce(n.mapId, n.id) = $map CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS`,
      { map },
    )
  }
}
