/** Adding, editing and removing sources. */
import { idFrom, type SourceId } from '../model/ids'
import { type Source, sourceSchema } from '../model/source'
import type { RecordFamily } from './record-family'
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
