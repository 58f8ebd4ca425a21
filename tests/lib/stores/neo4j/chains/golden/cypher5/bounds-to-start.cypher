UNWIND keys($seed) AS k
MATCH (n:Claim {mapId: $map, id: k})
WITH collect({n: n, best: $seed[k][0], walks: $seed[k][1]}) AS l0
CALL (l0) {
  UNWIND l0 AS e WITH e.n AS y, e.best AS best, e.walks AS walks
  MATCH (x:Claim)<-[r:CAUSES|ENABLES|PREVENTS]-(y) WHERE r.strength > 0 AND NOT x.id IN $blockedClaims
  WITH x, max(best * r.strength) AS best, sum(walks) AS walks
  RETURN collect({n: x, best: best, walks: walks, level: 1}) AS l1
}
CALL (l1) {
  UNWIND l1 AS e WITH e.n AS y, e.best AS best, e.walks AS walks
  MATCH (x:Claim)<-[r:CAUSES|ENABLES|PREVENTS]-(y) WHERE r.strength > 0 AND NOT x.id IN $blockedClaims
  WITH x, max(best * r.strength) AS best, sum(walks) AS walks
  RETURN collect({n: x, best: best, walks: walks, level: 2}) AS l2
}
CALL (l2) {
  UNWIND l2 AS e WITH e.n AS y, e.best AS best, e.walks AS walks
  MATCH (x:Claim)<-[r:CAUSES|ENABLES|PREVENTS]-(y) WHERE r.strength > 0 AND NOT x.id IN $blockedClaims
  WITH x, max(best * r.strength) AS best, sum(walks) AS walks
  RETURN collect({n: x, best: best, walks: walks, level: 3}) AS l3
}
UNWIND l1 + l2 + l3 AS e
WITH e.n AS n, max(e.best) AS best,
  max(CASE WHEN e.level >= $min THEN e.best END) AS enter,
  sum(CASE WHEN e.level >= $min THEN e.walks ELSE 0.0 END) AS walks,
  max(CASE WHEN e.level = 3 THEN e.best END) AS last,
  max(CASE WHEN e.level = 3 THEN e.walks END) AS lastWalks
RETURN n.id AS id, best, enter, walks, last, lastWalks
