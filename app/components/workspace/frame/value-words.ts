/** A field's name and value as one reads them: what is meant by an id is called by its name. */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId, HolderId, SourceId } from '@/graph/model/ids'

const fieldNames: Readonly<Record<string, string>> = {
  label: 'Label',
  text: 'Text',
  kind: 'Kind',
  type: 'Type of the link',
  from: 'From',
  to: 'To',
  strength: 'Strength',
  weight: 'Weight',
  holders: 'Holders',
  aliases: 'Other names',
  tags: 'Tags',
  anchors: 'Places in the source',
  position: 'Place on the map',
  scheme: 'Scheme',
  title: 'Title',
  summary: 'Summary',
  author: 'Author',
  name: 'Name',
  color: 'Colour',
  body: 'Note',
  motivation: 'Kind of note',
  resolvedAt: 'Resolved',
  url: 'Address',
  id: 'What it is about',
}

/** The field that a pointer such as `/commands/0/set/label` is about, as the screen calls it. */
export function fieldName(pointer: string): string {
  const parts = pointer.split('/').filter((part) => !/^\d+$/.test(part))
  const field = parts.at(-1) ?? ''
  return fieldNames[field] ?? field
}

/** A field's value in words; `nothing` for one that is empty. */
export function valueWords(graph: ArgumentGraph, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'string') return nameOf(graph, value) ?? value
  if (Array.isArray(value)) {
    return value.length === 0 ? 'nothing' : value.map((part) => valueWords(graph, part)).join(', ')
  }
  if (typeof value !== 'object') return String(value)
  const parts = Object.entries(value).filter(([, part]) => part !== undefined && isTold(part))
  const [only] = parts
  // An end of a link, or a lone field, is told by what it holds.
  if (only && parts.length === 1) return valueWords(graph, only[1])
  return parts.map(([key, part]) => `${fieldNames[key] ?? key}: ${valueWords(graph, part)}`).join('\n')
}

function isTold(part: unknown): boolean {
  return !(Array.isArray(part) && part.length === 0) && part !== ''
}

/** The name of the record with this id, where the text is one. */
function nameOf({ claims, holders, sources }: ArgumentGraph, id: string): string | undefined {
  return (
    claims.get(id as ClaimId)?.label ??
    holders.get(id as HolderId)?.name ??
    sources.get(id as SourceId)?.title
  )
}
