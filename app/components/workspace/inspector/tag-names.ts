/** The tags that claims have, each once, in alphabetical order: what is offered while one types a tag. */
import type { Claim } from '@/graph/model/claim'

export function tagsOf(claims: Iterable<Claim>): string[] {
  const tags = new Set<string>()
  for (const claim of claims) for (const tag of claim.tags) tags.add(tag)
  return [...tags].sort((a, b) => a.localeCompare(b, 'en'))
}
