MATCH p = (s1:Claim)((b1)<-[r1:CAUSES|ENABLES|PREVENTS]-(a1) WHERE r1.strength > 0 AND NOT r1.id IN $blockedLinks){1,6}(s0:Claim)
WHERE s0.mapId = $map
  AND s1.mapId = $map
  AND s1.id IN $s1
  AND all(n IN nodes(p) WHERE single(x IN nodes(p) WHERE x = n))
WITH reverse([n IN nodes(p) | n.id]) AS claims, reverse([r IN relationships(p) | r.id]) AS links,
  reduce(x = 1.0, r IN reverse(relationships(p)) | x * r.strength) AS product
WITH claims, links, floor(product * 1e12 + 0.5) / 1e12 AS strength
WHERE strength > 0
WITH claims, links, strength ORDER BY strength DESC, size(links), links, claims[0] LIMIT $limit
MATCH (m:Map {id: $map}) WHERE m.deletedAt IS NULL AND m.arriving IS NULL
RETURN claims, links, strength, m.version AS version ORDER BY strength DESC, size(links), links, claims[0]
