CYPHER 25
MATCH p = ACYCLIC (s2:Claim)((b2)<-[r2:CAUSES|ENABLES|PREVENTS]-(a2) WHERE r2.strength > 0){1,6}(s1:Claim)((b1)<-[r1:CAUSES|ENABLES|PREVENTS]-(a1) WHERE r1.strength > 0){1,6}(s0:Claim)
WHERE s0.mapId = $map
  AND s0.id IN $s0
  AND s1.mapId = $map
  AND s1.id IN $s1
  AND s2.mapId = $map
  AND s2.id IN $s2
  AND allReduce(acc = reduce(x = 1.0, y IN r2 | x * y.strength), r IN r1 | acc * r.strength, acc * coalesce($from1[startNode(r).id], -1.0) >= $t)
  AND allReduce(acc = 1.0, r IN r2 | acc * r.strength, acc * coalesce($from2[startNode(r).id], -1.0) >= $t)
WITH reverse([n IN nodes(p) | n.id]) AS claims, reverse([r IN relationships(p) | r.id]) AS links,
  reduce(x = 1.0, r IN reverse(relationships(p)) | x * r.strength) AS product
WITH claims, links, floor(product * 1e12 + 0.5) / 1e12 AS strength
WHERE strength > 0
WITH claims, links, strength ORDER BY strength DESC, size(links), links, claims[0] LIMIT $limit
MATCH (m:Map {id: $map}) WHERE m.deletedAt IS NULL AND m.arriving IS NULL
RETURN claims, links, strength, m.version AS version ORDER BY strength DESC, size(links), links, claims[0]
