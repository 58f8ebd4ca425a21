/** Finding claims by words typed: every word must stand in the label, an alias or the text, without case and accents. */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'

/** The claims that have every word; null when no word is typed. Linear in the text of the map. */
export function findClaims(graph: ArgumentGraph, typed: string): ReadonlySet<string> | null {
  const words = wordsOf(typed)
  if (words.length === 0) return null
  const found = new Set<string>()
  for (const claim of graph.claims.values()) {
    const text = foldedText(claim)
    if (words.every((word) => text.includes(word))) found.add(claim.id)
  }
  return found
}

/** The parts of `text`, in order, with whether each was typed. */
export function markedParts(text: string, typed: string): { text: string; found: boolean }[] {
  const words = wordsOf(typed)
  if (words.length === 0) return [{ text, found: false }]
  const letters = [...text]
  const folded = letters.map(fold)
  const marked = letters.map(() => false)
  for (let start = 0; start < letters.length; start++) {
    for (const word of words) {
      let end = start
      let seen = ''
      while (end < letters.length && seen.length < word.length) seen += folded[end++]
      if (seen === word) marked.fill(true, start, end)
    }
  }
  const parts: { text: string; found: boolean }[] = []
  letters.forEach((letter, index) => {
    const found = marked[index] ?? false
    const last = parts.at(-1)
    if (last && last.found === found) last.text += letter
    else parts.push({ text: letter, found })
  })
  return parts
}

const texts = new WeakMap<Claim, string>()

/** Records never change in place, so what was folded once holds. */
function foldedText(claim: Claim): string {
  const known = texts.get(claim)
  if (known !== undefined) return known
  const text = fold([claim.label, ...claim.aliases, claim.text].join('\n'))
  texts.set(claim, text)
  return text
}

function wordsOf(typed: string): string[] {
  return fold(typed).split(/\s+/).filter(Boolean)
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase()
}
