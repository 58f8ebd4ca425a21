/** How many there are of a thing, in words. */
import type { RecordKind } from './argument-graph'

/** What one record of each kind is called. */
export const recordNouns: Readonly<Record<RecordKind, string>> = {
  claims: 'claim',
  links: 'link',
  holders: 'holder',
  sources: 'source',
  annotations: 'note',
}

/** `1 claim`, `3 claims`; of a noun whose plural takes an s. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The same of several things, those left out of which there are none. */
export function countedSome(...things: readonly (readonly [count: number, noun: string])[]): string[] {
  return things.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun))
}
