CYPHER 25
MATCH p = ACYCLIC (s0:Claim)((a1)-[r1:CAUSES|ENABLES|PREVENTS]->(b1) WHERE r1.strength > 0){1,6}(s1:Claim)
WHERE s0.mapId = $map
  AND s0.id IN $s0
  AND s1.mapId = $map
WITH [n IN nodes(p) | n.id] AS claims, [r IN relationships(p) | r.id] AS links,
  reduce(x = 1.0, r IN relationships(p) | x * r.strength) AS product
WITH claims, links, floor(product * 1e12 + 0.5) / 1e12 AS strength
WHERE strength > 0
WITH claims, links, strength ORDER BY strength DESC, size(links), links, claims[0] LIMIT $limit
MATCH (m:Map {id: $map}) WHERE m.deletedAt IS NULL AND m.arriving IS NULL
RETURN claims, links, strength, m.version AS version ORDER BY strength DESC, size(links), links, claims[0]
