/** Which paragraph of a text became which of its edited form: the same words first, then words that are mostly the same. */
import type { SourceText } from '../model/source-text'

/** The least share of words in common. */
const enoughInCommon = 0.5

/** How far from where it would be a changed paragraph is looked for, in paragraphs. */
const lookAround = 40

/**
 * For each paragraph of `before` its index in `after`, or null when it is gone. No two lead to the same one. Linear
 * but for changed paragraphs, which are held against at most 80 others.
 */
export function alignParagraphs(before: SourceText, after: SourceText): readonly (number | null)[] {
  const old = before.paragraphs.map((paragraph) => words(before, paragraph))
  const now = after.paragraphs.map((paragraph) => words(after, paragraph))
  const partner: (number | null)[] = old.map(() => null)
  const taken = new Set<number>()
  const pair = (from: number, to: number) => {
    partner[from] = to
    taken.add(to)
  }

  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) pair(head, head++)
  let tail = 0
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) {
    tail += 1
    pair(old.length - tail, now.length - tail)
  }

  const sameWords = new Map<string, number[]>()
  for (let to = head; to < now.length - tail; to++) {
    const text = now[to] ?? ''
    const places = sameWords.get(text)
    if (places) places.push(to)
    else sameWords.set(text, [to])
  }
  for (let from = head; from < old.length - tail; from++) {
    const to = sameWords.get(old[from] ?? '')?.shift()
    if (to !== undefined) pair(from, to)
  }

  const counts = new Map<number, Counts>()
  const countsOf = (to: number) => {
    const known = counts.get(to) ?? counted(now[to] ?? '')
    counts.set(to, known)
    return known
  }
  const pairs: { from: number; to: number; inCommon: number }[] = []
  for (let from = head; from < old.length - tail; from++) {
    if (partner[from] !== null) continue
    const own = counted(old[from] ?? '')
    const expected = expectedPlace(from, partner)
    const first = Math.max(head, expected - lookAround)
    const last = Math.min(now.length - tail, expected + lookAround)
    for (let to = first; to < last; to++) {
      if (taken.has(to)) continue
      const inCommon = shareInCommon(own, countsOf(to))
      if (inCommon >= enoughInCommon) pairs.push({ from, to, inCommon })
    }
  }
  pairs.sort((a, b) => b.inCommon - a.inCommon || a.from - b.from || a.to - b.to)
  for (const { from, to } of pairs) {
    if (partner[from] === null && !taken.has(to)) pair(from, to)
  }
  return partner
}

function words({ text }: SourceText, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replace(/\s+/g, ' ')
}

/** Just behind where the last one before it that has a place is now. */
function expectedPlace(from: number, partner: readonly (number | null)[]): number {
  for (let index = from - 1; index >= 0; index--) {
    const to = partner[index]
    if (to != null) return to + from - index
  }
  return from
}

interface Counts {
  counts: ReadonlyMap<string, number>
  all: number
}

/** How often each word is there; letters of scripts without blanks count by themselves. */
function counted(text: string): Counts {
  const counts = new Map<string, number>()
  for (const [word] of text
    .toLowerCase()
    .matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+|[^\s\p{P}]/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  let all = 0
  for (const count of counts.values()) all += count
  return { counts, all }
}

/** Dice (1945): twice what both have, over all that either has. */
function shareInCommon(a: Counts, b: Counts): number {
  // No more can be in common than the shorter has.
  if ((2 * Math.min(a.all, b.all)) / (a.all + b.all) < enoughInCommon) return 0
  let both = 0
  for (const [word, count] of a.counts) both += Math.min(count, b.counts.get(word) ?? 0)
  return a.all + b.all === 0 ? 0 : (2 * both) / (a.all + b.all)
}
