/** Adding, editing and removing links. */
import type { LinkId } from '../model/ids'
import { type Link, linkSchema } from '../model/link'
import { linkIssues } from '../model/rules'
import { freshId, type RecordFamily } from './record-family'
import { removeLink } from './removal'

export const linkFamily: RecordFamily<'links'> = {
  kind: 'links',
  field: 'link',
  unknown: 'unknown-link',
  keys: Object.keys(linkSchema.shape),
  complete: (input, context, taken) => {
    const link = input as Omit<Link, 'id'> & { id?: LinkId }
    return { ...link, id: link.id ?? freshId<LinkId>(context, taken) }
  },
  issues: linkIssues,
  remove: removeLink,
}
