/** How every form of a chain statement ends, as text. */

/** Strength, then fewer links, then their ids, then the first claim: the order of answers. */
const order = 'ORDER BY strength DESC, size(links), links, claims[0]'

/**
 * The first `$limit` chains of `claims`, `links` and `strength`, each with the version of the map. That is read when the
 * chains have been found: a version that is still the one asked about was there all the while. No rows where the map is
 * gone or deleted.
 */
export const listing: readonly string[] = [
  `WITH claims, links, strength ${order} LIMIT $limit`,
  'MATCH (m:Map {id: $map}) WHERE m.deletedAt IS NULL AND m.arriving IS NULL',
  `RETURN claims, links, strength, m.version AS version ${order}`,
]
