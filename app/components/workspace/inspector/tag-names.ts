/** The tags that claims have, each once, in alphabetical order: what is offered while one types a tag. */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'

export function tagsOf(claims: ReadonlyMap<string, Claim>): string[] {
  const tags = new Set<string>()
  const add = (tag: string) => {
    tags.add(tag)
  }
  claims.forEach((claim) => {
    claim.tags.forEach(add)
  })
  return [...tags].sort((a, b) => a.localeCompare(b, 'en'))
}

const known = new WeakMap<ArgumentGraph['claims'], readonly string[]>()
let last: readonly string[] = []

/** The tags of the map's claims; the same list as long as they are the same. */
export function knownTags({ claims }: ArgumentGraph): readonly string[] {
  let tags = known.get(claims)
  if (!tags) {
    const found = tagsOf(claims)
    tags = found.length === last.length && found.every((tag, index) => tag === last[index]) ? last : found
    known.set(claims, tags)
    last = tags
  }
  return tags
}
