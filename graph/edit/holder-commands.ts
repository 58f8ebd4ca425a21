/** Adding, editing and removing holders. */
import { type Holder, holderSchema } from '../model/holder'
import { type HolderId, idFrom } from '../model/ids'
import type { RecordFamily } from './record-family'
import { removeHolder } from './removal'

export const holderFamily: RecordFamily<'holders'> = {
  kind: 'holders',
  field: 'holder',
  unknown: 'unknown-holder',
  keys: Object.keys(holderSchema.shape),
  complete: (input, _context, taken) => {
    const holder = input as Omit<Holder, 'id'> & { id?: HolderId }
    return { ...holder, id: holder.id ?? (idFrom(holder.name, 'holder', taken) as HolderId) }
  },
  issues: () => [],
  remove: removeHolder,
}
