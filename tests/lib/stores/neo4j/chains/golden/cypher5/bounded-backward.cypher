MATCH p = (s2:Claim)((b2)<-[r2:CAUSES|ENABLES|PREVENTS]-(a2) WHERE r2.strength > 0 AND coalesce($from2[a2.id], 0.0) * r2.strength * coalesce($to2[b2.id], 0.0) >= $t){1,6}(s1:Claim)((b1)<-[r1:CAUSES|ENABLES|PREVENTS]-(a1) WHERE r1.strength > 0 AND coalesce($from1[a1.id], 0.0) * r1.strength * coalesce($to1[b1.id], 0.0) >= $t){1,6}(s0:Claim)
WHERE s0.mapId = $map
  AND s0.id IN $s0
  AND s1.mapId = $map
  AND s1.id IN $s1
  AND s2.mapId = $map
  AND s2.id IN $s2
  AND all(n IN nodes(p) WHERE single(x IN nodes(p) WHERE x = n))
WITH reverse([n IN nodes(p) | n.id]) AS claims, reverse([r IN relationships(p) | r.id]) AS links,
  reduce(x = 1.0, r IN reverse(relationships(p)) | x * r.strength) AS product
WITH claims, links, floor(product * 1e12 + 0.5) / 1e12 AS strength
WHERE strength > 0
RETURN claims, links, strength
ORDER BY strength DESC, size(links), links, claims[0] LIMIT $limit
