/** Adding, editing and removing sources. A new text takes the anchors in the old one along: see anchoring/carry-anchors.ts. */
import { anchorCarrier } from '../anchoring/carry-anchors'
import { idFrom, type SourceId } from '../model/ids'
import { type Source, sourceSchema } from '../model/source'
import { readSourceText } from '../model/source-text'
import type { CommandOf } from './command'
import type { Draft } from './draft'
import { editRecord, type RecordFamily } from './record-family'
import { removeSource } from './removal'

export const sourceFamily: RecordFamily<'sources'> = {
  kind: 'sources',
  field: 'source',
  unknown: 'unknown-source',
  keys: Object.keys(sourceSchema.shape),
  complete: (input, _context, taken) => {
    const source = input as Omit<Source, 'id'> & { id?: SourceId }
    return { ...source, id: source.id ?? (idFrom(source.title, 'source', taken) as SourceId) }
  },
  issues: () => [],
  remove: removeSource,
}

/**
 * Edits a source. Where its text becomes another of the same kind, all that rests on it is carried over in the same
 * change. A digest and its original have other words but the same paragraphs, so between them anchors stay as they are.
 */
export function editSource(draft: Draft, { id, set }: CommandOf<'editSource'>, at: string): void {
  const before = draft.find('sources', id)
  editRecord(sourceFamily, draft, id, set, at)
  const after = draft.find('sources', id)
  if (!before || !after || !carriesAnchors(before, after)) return
  const [old = '', edited = ''] = [before.text, after.text]
  carryAnchors(draft, id, anchorCarrier(readSourceText(old), readSourceText(edited)))
}

/** Whether making `after` of `before` takes along what rests on it. */
export function carriesAnchors(before: Source, after: Source): boolean {
  if (!before.text || !after.text || before.text === after.text) return false
  return (before.textKind ?? 'original') === (after.textKind ?? 'original')
}

function carryAnchors(draft: Draft, source: string, carry: ReturnType<typeof anchorCarrier>): void {
  for (const kind of ['claims', 'links'] as const) {
    for (const record of draft.all(kind).values()) {
      const anchors = record.anchors.map((anchor) => (anchor.source === source ? carry(anchor) : anchor))
      if (anchors.some((anchor, i) => anchor !== record.anchors[i])) draft.put(kind, { ...record, anchors })
    }
  }
}
