/**
 * The relationships that a record stands on: who holds it, where it is anchored, what a link joins, what a note is on.
 * Collected over many records and written a form at a time.
 */
import neo4j from 'neo4j-driver'
import type { Annotation } from '@/graph/model/annotation'
import type { RecordKind, Records } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { effectiveStrength, type Link } from '@/graph/model/link'
import type { Statements } from './connection'
import { directType, type RecordLabel, recordLabels } from './labels'
import { anchorProperties, type Properties } from './record-nodes'
import { createEdges, type Edge, type EdgeForm } from './write-graph'

export class EdgeBatch {
  readonly #forms = new Map<string, { form: EdgeForm; edges: Edge[] }>()
  /** Annotations on the map itself: its node is found by another key. */
  readonly #onMap: string[] = []

  /** Everything the record names. */
  addAll<K extends RecordKind>(kind: K, record: Records[K]): void {
    if (kind === 'claims' || kind === 'links') {
      this.addHolders(kind, record as Claim | Link)
      this.addAnchors(kind, record as Claim | Link)
    }
    if (kind === 'links') {
      this.addPremises(record as Link)
      this.addTarget(record as Link)
      this.addDirect(record as Link)
    }
    if (kind === 'annotations') this.addNote(record as Annotation)
  }

  addHolders(kind: 'claims' | 'links', { id, holders }: Claim | Link): void {
    holders.forEach((holder, order) => {
      this.#add(recordLabels[kind], 'HELD_BY', 'Holder', id, holder, { order: neo4j.int(order) })
    })
  }

  addAnchors(kind: 'claims' | 'links', { id, anchors }: Claim | Link): void {
    anchors.forEach((anchor, order) => {
      const properties = anchorProperties(anchor, order)
      this.#add(recordLabels[kind], 'ANCHORED_IN', 'Source', id, anchor.source, properties)
    })
  }

  addPremises({ id, from }: Link): void {
    from.forEach((premise, order) => {
      this.#add('Link', 'FROM', 'Claim', id, premise, { order: neo4j.int(order) })
    })
  }

  addTarget({ id, to }: Link): void {
    if ('claim' in to) this.#add('Link', 'TO', 'Claim', id, to.claim)
    else this.#add('Link', 'TO', 'Link', id, to.link)
  }

  /** What makes a path one pattern: from each premise straight to the claim, with the strength the link counts with. */
  addDirect(link: Link): void {
    if (!('claim' in link.to)) return
    const properties = { id: link.id, strength: effectiveStrength(link) + 0 }
    for (const premise of link.from) {
      this.#add('Claim', directType(link.type), 'Claim', premise, link.to.claim, properties)
    }
  }

  addNote({ id, target, replyTo }: Annotation): void {
    if ('claim' in target) this.#add('Annotation', 'ANNOTATES', 'Claim', id, target.claim)
    else if ('link' in target) this.#add('Annotation', 'ANNOTATES', 'Link', id, target.link)
    else this.#onMap.push(id)
    if (replyTo !== undefined) this.#add('Annotation', 'REPLIES_TO', 'Annotation', id, replyTo)
  }

  /** All nodes they join have to be there. */
  async write(statements: Statements, map: string): Promise<void> {
    for (const { form, edges } of this.#forms.values()) await createEdges(statements, map, form, edges)
    if (this.#onMap.length === 0) return
    await statements.run(
      `MATCH (m:Map {id: $map}) UNWIND $ids AS id
MATCH (n:Annotation {mapId: $map, id: id}) CREATE (n)-[:ANNOTATES]->(m)`,
      { map, ids: this.#onMap },
    )
  }

  #add(
    fromLabel: RecordLabel,
    type: string,
    toLabel: RecordLabel,
    from: string,
    to: string,
    properties: Properties = {},
  ): void {
    const key = `${fromLabel} ${type} ${toLabel}`
    const known = this.#forms.get(key)
    const edge = { from, to, properties }
    if (known) known.edges.push(edge)
    else this.#forms.set(key, { form: { from: fromLabel, type, to: toLabel }, edges: [edge] })
  }
}
