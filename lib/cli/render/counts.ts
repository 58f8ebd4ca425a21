/** How much there is of each kind, in words. */
import { type RecordKind, recordKinds } from '@/graph/model/argument-graph'

const nouns: Readonly<Record<RecordKind, string>> = {
  claims: 'claim',
  links: 'link',
  holders: 'holder',
  sources: 'source',
  annotations: 'note',
}

/** `12 claims, 1 link, 2 holders, 0 sources, 4 notes` */
export function countsOf(counts: Readonly<Record<RecordKind, number>>): string {
  return recordKinds
    .map((kind) => `${counts[kind]} ${counts[kind] === 1 ? nouns[kind] : `${nouns[kind]}s`}`)
    .join(', ')
}
