/** Finding the other end of a link by what is typed: claims by label and other names, links by the words of their ends. */
import { fold } from '@/graph/chains/fold'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { compareIds } from '@/graph/model/ids'
import type { Link, LinkTarget } from '@/graph/model/link'
import { linkWords } from '../inspector/argument-words'

export interface FoundTarget {
  target: LinkTarget
  /** The label of the claim, or the link in words. */
  words: string
  /** The other name by which a claim was found. */
  alias: string | null
  claim: Claim | null
  link: Link | null
}

export interface TargetWish {
  typed: string
  /** Ids that cannot be meant. */
  except: readonly string[]
  withLinks: boolean
  limit: number
}

/** The best first; with nothing typed, the first claims by label. Linear in the claims (and links, where they count). */
export function searchTargets(graph: ArgumentGraph, wish: TargetWish): FoundTarget[] {
  const words = fold(wish.typed).split(' ').filter(Boolean)
  const found: { entry: FoundTarget; score: number }[] = []
  for (const claim of graph.claims.values()) {
    if (wish.except.includes(claim.id)) continue
    const { score, alias } = claimScore(claim, words)
    const entry = { target: { claim: claim.id }, words: claim.label, alias, claim, link: null }
    if (score > 0) found.push({ entry, score })
  }
  if (wish.withLinks) {
    for (const link of graph.links.values()) {
      if (wish.except.includes(link.id)) continue
      const text = linkWords(graph, link)
      // A link comes after a claim that fits as well.
      const score = matchScore(fold(text), words) * 0.9
      const entry = { target: { link: link.id }, words: text, alias: null, claim: null, link }
      if (score > 0) found.push({ entry, score })
    }
  }
  found.sort((a, b) => b.score - a.score || compareIds(a.entry.words, b.entry.words))
  return found.slice(0, wish.limit).map(({ entry }) => entry)
}

/** The claim that is called just this, if there is one. */
export function claimNamed(graph: ArgumentGraph, name: string): Claim | undefined {
  const folded = fold(name)
  if (folded === '') return undefined
  for (const claim of graph.claims.values()) {
    if ([claim.label, ...claim.aliases].some((other) => fold(other) === folded)) return claim
  }
  return undefined
}

function claimScore(claim: Claim, words: readonly string[]): { score: number; alias: string | null } {
  let best = { score: matchScore(fold(claim.label), words), alias: null as string | null }
  for (const alias of claim.aliases) {
    const score = matchScore(fold(alias), words)
    if (score > best.score) best = { score, alias }
  }
  return best
}

/** 0 where some word begins none of the text's; more from the start, and where little is left to type. */
function matchScore(text: string, words: readonly string[]): number {
  if (words.length === 0) return 1
  const own = text.split(' ')
  if (!words.every((word) => own.some((candidate) => candidate.startsWith(word)))) return 0
  const typed = words.join(' ')
  return (text.startsWith(typed) ? 2 : 1) + typed.length / (text.length + 1)
}
