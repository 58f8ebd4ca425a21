/** Editing several claims, or several links, as one change: what they have in common, and the commands that set it. */
import type { Command, Settable } from '@/graph/edit/command'
import type { Claim } from '@/graph/model/claim'
import type { HolderId } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'

/** The one value that all have, or all the different ones, each once, in the order they are met. */
export type Shared<T> = { value: T } | { mixed: readonly T[] }

export function shared<R, T>(records: readonly R[], read: (record: R) => T): Shared<T> {
  const values = [...new Set(records.map(read))]
  return values.length === 1 ? { value: values[0] as T } : { mixed: values }
}

/** How many of the records have each entry of a list; the most common first, else as they are met. */
export function tally<R, T>(records: readonly R[], read: (record: R) => readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const record of records) {
    for (const entry of new Set(read(record))) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a))
}

/** Sets the same on each claim: no command for one that has it already. */
export function setOnClaims(claims: readonly Claim[], set: Settable<Claim>): Command[] {
  return claims.filter((claim) => differs(claim, set)).map(({ id }) => ({ type: 'editClaim', id, set }))
}

/** Sets the same on each link: no command for one that has it already. */
export function setOnLinks(links: readonly Link[], set: Settable<Link>): Command[] {
  return links.filter((link) => differs(link, set)).map(({ id }) => ({ type: 'editLink', id, set }))
}

/** Of those that have it not yet. */
export function addTag(claims: readonly Claim[], tag: string): Command[] {
  return claims.flatMap((claim) => setOnClaims([claim], { tags: withEntry(claim.tags, tag) }))
}

export function removeTag(claims: readonly Claim[], tag: string): Command[] {
  return claims.flatMap((claim) => setOnClaims([claim], { tags: withoutEntry(claim.tags, tag) }))
}

/** The claims and links that are chosen; either may be none. */
export interface Holdables {
  claims: readonly Claim[]
  links: readonly Link[]
}

/** Of those that it does not hold yet. */
export function addHolder({ claims, links }: Holdables, holder: HolderId): Command[] {
  return [
    ...claims.flatMap((claim) => setOnClaims([claim], { holders: withEntry(claim.holders, holder) })),
    ...links.flatMap((link) => setOnLinks([link], { holders: withEntry(link.holders, holder) })),
  ]
}

export function removeHolder({ claims, links }: Holdables, holder: HolderId): Command[] {
  return [
    ...claims.flatMap((claim) => setOnClaims([claim], { holders: withoutEntry(claim.holders, holder) })),
    ...links.flatMap((link) => setOnLinks([link], { holders: withoutEntry(link.holders, holder) })),
  ]
}

function withEntry<T>(list: readonly T[], entry: T): T[] {
  return list.includes(entry) ? [...list] : [...list, entry]
}

function withoutEntry<T>(list: readonly T[], entry: T): T[] {
  return list.filter((other) => other !== entry)
}

/** null, in a command, takes an optional field away. */
function differs(record: object, set: object): boolean {
  const now = record as Record<string, unknown>
  return Object.entries(set).some(
    ([key, value]) => JSON.stringify(now[key] ?? null) !== JSON.stringify(value),
  )
}
