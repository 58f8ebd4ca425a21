MATCH (n:Claim {mapId: $map}) WHERE n.id IN $s0
WITH collect({n: n, ids: [n.id], links: [], s: 1.0, m: 1}) AS h0
CALL (h0) {
  UNWIND h0 AS e WITH e, e.n AS y
  MATCH (y)-[r:CAUSES|ENABLES|PREVENTS]->(x:Claim) WHERE r.strength > 0 AND NOT x.id IN e.ids AND e.s * r.strength * coalesce($to1[x.id], -1.0) >= $t
  RETURN collect({n: x, ids: e.ids + [x.id], links: e.links + [r.id], s: e.s * r.strength, m: 1}) AS h0x1
}
CALL (h0x1) {
  UNWIND h0x1 AS e WITH e WHERE e.n.id IN $s1
  RETURN collect(DISTINCT {n: e.n, ids: e.ids, links: e.links, s: e.s, m: 1}) AS h1
}
UNWIND h1 AS e
WITH e.ids AS claims, e.links AS links, e.s AS product
WITH DISTINCT claims, links, floor(product * 1e12 + 0.5) / 1e12 AS strength
WHERE strength > 0
WITH claims, links, strength ORDER BY strength DESC, size(links), links, claims[0] LIMIT $limit
MATCH (m:Map {id: $map}) WHERE m.deletedAt IS NULL AND m.arriving IS NULL
RETURN claims, links, strength, m.version AS version ORDER BY strength DESC, size(links), links, claims[0]
