/**
 * Records of the model as the pieces of graph that stand for them, and back. A node has the record's plain fields; what
 * names other records is relationships. Everything of the record is in them: no JSON is kept beside.
 */
import neo4j from 'neo4j-driver'
import type { Anchor } from '@/graph/model/anchor'
import type { Annotation } from '@/graph/model/annotation'
import type { RecordKind, Records } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import type { Holder } from '@/graph/model/holder'
import type { AnnotationId, ClaimId, HolderId, LinkId, SourceId } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'
import type { MapInfo } from '@/graph/model/map-document'
import type { Source } from '@/graph/model/source'
import { claimLabels, linkLabels, recordLabels } from './labels'

/** Properties as the driver takes and gives them: what is absent in the record is absent in the node. */
export type Properties = Record<string, unknown>

/** The labels a record's node bears, as they stand in a statement. */
export function labelsOf<K extends RecordKind>(kind: K, record: Records[K]): string {
  if (kind === 'claims') return claimLabels((record as Claim).kind)
  if (kind === 'links') return linkLabels((record as Link).type)
  return recordLabels[kind]
}

/** The properties of a record's node. */
export function propertiesOf<K extends RecordKind>(map: string, kind: K, record: Records[K]): Properties {
  return compact({ mapId: map, ...writers[kind](record) })
}

const writers: { readonly [K in RecordKind]: (record: Records[K]) => Properties } = {
  claims: ({ id, kind, label, text, aliases, tags, weight, position }) => ({
    id,
    kind,
    label,
    text,
    aliases,
    tags,
    weight: plain(weight),
    x: plain(position?.x),
    y: plain(position?.y),
  }),
  links: ({ id, type, strength, text, scheme }) => ({ id, type, strength: plain(strength), text, scheme }),
  holders: (holder) => ({ ...holder }),
  sources: (source) => ({ ...source }),
  annotations: ({ target: _target, replyTo: _replyTo, ...fields }) => ({ ...fields }),
}

export function mapProperties({ title, summary }: MapInfo) {
  return { title, summary }
}

/** The relationship of the anchor at this place of its record's list. */
export function anchorProperties(anchor: Anchor, order: number): Properties {
  const { section, paragraph, quote, position } = anchor
  return compact({
    order: neo4j.int(order),
    section,
    paragraph: whole(paragraph),
    exact: quote?.exact,
    prefix: quote?.prefix,
    suffix: quote?.suffix,
    start: whole(position?.start),
    end: whole(position?.end),
  })
}

/** A claim or link as it is read: its node, and what its relationships lead to, in order. */
export interface RestingRow {
  node: Properties
  holders: HolderId[]
  anchors: (Properties & { source: SourceId })[]
}
export interface LinkRow extends RestingRow {
  from: ClaimId[]
  /** The claim or link it ends on: one of them is null. */
  claim: ClaimId | null
  link: LinkId | null
}
export interface AnnotationRow {
  node: Properties
  claim: ClaimId | null
  link: LinkId | null
  replyTo: AnnotationId | null
}

export function claimOf({ node, holders, anchors }: RestingRow): Claim {
  const { id, kind, label, text, aliases, tags, weight, x, y } = node
  const position = x === undefined ? {} : { position: { x, y } }
  return {
    ...{ id, kind, label, text, aliases, holders, tags, weight },
    anchors: anchors.map(anchorOf),
    ...position,
  } as Claim
}

export function linkOf({ node, from, claim, link, holders, anchors }: LinkRow): Link {
  const { id, type, strength, text, scheme } = node
  return compact({
    ...{ id, type, from },
    to: claim === null ? { link } : { claim },
    ...{ strength, text, scheme, holders },
    anchors: anchors.map(anchorOf),
  }) as unknown as Link
}

export function holderOf({ node: { id, name, color } }: { node: Properties }): Holder {
  return compact({ id, name, color }) as unknown as Holder
}

export function sourceOf({ node }: { node: Properties }): Source {
  const { id, title, creator, url, issued, text, textKind, notes } = node
  return compact({ id, title, creator, url, issued, text, textKind, notes }) as unknown as Source
}

export function annotationOf({ node, claim, link, replyTo }: AnnotationRow): Annotation {
  const { id, motivation, body, url, author, createdAt, resolvedAt } = node
  const target = claim !== null ? { claim } : link !== null ? { link } : { map: true }
  return compact({
    ...{ id, target, motivation, body, url, author, createdAt },
    replyTo: replyTo ?? undefined,
    resolvedAt,
  }) as unknown as Annotation
}

function anchorOf({
  source,
  section,
  paragraph,
  exact,
  prefix,
  suffix,
  start,
  end,
}: RestingRow['anchors'][0]) {
  return compact({
    ...{ source, section, paragraph },
    quote: exact === undefined ? undefined : { exact, prefix, suffix },
    position: start === undefined ? undefined : { start, end },
  })
}

/** Without the fields that have no value; the others keep their order. */
function compact(fields: Properties): Properties {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** Neo4j keeps the sign of zero, JSON does not. */
function plain(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value + 0
}

function whole(value: number | undefined) {
  return value === undefined ? undefined : neo4j.int(value)
}
