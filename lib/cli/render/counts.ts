/** How much there is of each kind, in words. */
import { type RecordKind, recordKinds } from '@/graph/model/argument-graph'
import { counted, recordNouns } from '@/graph/model/counted'

/** `12 claims, 1 link, 2 holders, 0 sources, 4 notes` */
export function countsOf(counts: Readonly<Record<RecordKind, number>>): string {
  return recordKinds.map((kind) => counted(counts[kind], recordNouns[kind])).join(', ')
}
