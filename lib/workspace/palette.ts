/** What the palette offers for what was typed: commands first where they match, then claims. */
import { fold } from '@/graph/chains/fold'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { compareIds } from '@/graph/model/ids'
import { type Shortcut, shortcuts } from './shortcuts'

export type PaletteItem = { command: Shortcut } | { claim: Claim }

const namesOf = new WeakMap<Claim, string>()

/** Records never change in place, so what was folded once holds. */
function folded(claim: Claim): string {
  const known = namesOf.get(claim)
  if (known !== undefined) return known
  const text = fold([claim.label, ...claim.aliases].join(' . '))
  namesOf.set(claim, text)
  return text
}

/** At most `limit` entries. Linear in the claims, but for the first time a claim is looked at. */
export function paletteItems(graph: ArgumentGraph, typed: string, limit = 12): PaletteItem[] {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '')
  const offered = shortcuts.filter(({ id }) => id !== 'palette' && id !== 'leave')
  if (words.length === 0) return offered.slice(0, limit).map((command) => ({ command }))
  const commands = offered.filter(({ words: text }) => hasAll(` ${fold(text)}`, words))
  const claims: { claim: Claim; early: boolean }[] = []
  for (const claim of graph.claims.values()) {
    const text = folded(claim)
    if (hasAll(` ${text}`, words)) claims.push({ claim, early: text.startsWith(words[0] ?? '') })
  }
  claims.sort((a, b) => Number(b.early) - Number(a.early) || compareIds(a.claim.id, b.claim.id))
  // Few letters fit many commands; they leave room for claims.
  const room = Math.max(limit - claims.length, Math.ceil(limit / 2))
  const first = commands.slice(0, room).map((command) => ({ command }))
  return [...first, ...claims.map(({ claim }) => ({ claim }))].slice(0, limit)
}

/** Whether each word begins a word of the text, which starts with a blank. */
function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(` ${word}`))
}
