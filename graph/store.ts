/**
 * The port: what Throughline asks of a store, and nothing more. Stores persist changes and answer plans; every rule is
 * decided before they are called. tests/conformance/ is this contract in executable form. All errors are
 * ThroughlineErrors; `store-unavailable` where the store cannot be reached or written.
 */

import type { ChainPlan, SearchLimits, SearchResult } from './chains/plan'
import type { GraphChange } from './change'
import type { ArgumentGraph } from './model/argument-graph'
import type { ClaimId, MapId } from './model/ids'
import type { MapDocument } from './model/map-document'

export interface MapSummary {
  id: MapId
  title: string
  summary: string
  version: number
  claims: number
  links: number
  /** ISO 8601. */
  updatedAt: string
}

/** A map that was deleted and can be brought back. */
export interface DeletedMap extends MapSummary {
  /** ISO 8601. */
  deletedAt: string
}

export interface StoredMap {
  document: MapDocument
  version: number
  createdAt: string
  updatedAt: string
}

/** What is said of a change when it is committed. */
export interface RevisionNote {
  at: string
  by: string
  /** In words: 'add claim "Signals are misread"'. */
  summary: string
  /** The version of the revision that this one undoes. */
  undoes?: number
  /** Names the request within its map; `fingerprint` tells whether a repeat asks the same. */
  requestId?: string
  fingerprint?: string
}

export interface Revision extends RevisionNote {
  version: number
  change: GraphChange
}

export type CommitResult =
  | { outcome: 'committed'; version: number }
  /** Someone was first: nothing was written. */
  | { outcome: 'stale'; version: number }
  /** This request id was answered before: nothing was written. */
  | { outcome: 'repeated'; revision: Revision }

export interface SearchHit {
  map: MapId
  claim: ClaimId
  label: string
  /** 0..1, relative to the best hit. */
  score: number
  snippet: string
}

/** A plan to answer on the map as `graph` holds it at `version`. Engines in the process may use `graph` itself. */
export interface ChainRequest {
  mapId: MapId
  version: number
  graph: ArgumentGraph
  plan: ChainPlan
  limits: SearchLimits
}

export interface ChainFindings extends SearchResult {
  /** The statement whose rows answered, where a database did. */
  statement?: { text: string; parameters: Record<string, unknown> }
}

export interface MapStore {
  readonly kind: 'sqlite' | 'neo4j'

  /** Maps that are not deleted, the last changed first. */
  maps(): Promise<MapSummary[]>

  /** Whether no map was ever created here: only such a store is seeded with samples. Stays false when all maps are gone. */
  untouched(): Promise<boolean>

  /**
   * Stores a whole map as version 1, with a revision 1 that bears the note and an empty change; or, when moving house,
   * as `history` has it (the note then only says when). `map-exists` when the id is taken, also by a deleted map.
   * The document is canonical. A map that was deleted more than 30 days before `note.at` is gone, its id free again.
   */
  create(document: MapDocument, note: RevisionNote, history?: MapHistory): Promise<{ version: number }>

  /** `unknown-map` when there is none or it is deleted. The document is canonical: sorted, keys in schema order. */
  load(map: MapId): Promise<StoredMap>

  /** The current version alone: cheap. `unknown-map`. */
  version(map: MapId): Promise<number>

  /**
   * Writes `change` and its revision in one transaction if the map is at `baseVersion`; the new version is one more.
   * A request id that was committed before wins over staleness.
   */
  commit(map: MapId, baseVersion: number, change: GraphChange, note: RevisionNote): Promise<CommitResult>

  /** Revisions newest first, those with `version < before`, and above `after`, at most `limit`. */
  revisions(map: MapId, range: { before?: number; after?: number; limit?: number }): Promise<Revision[]>

  /**
   * Remembers that this request (the note has its id) asked for nothing that was not so already, if the map is at
   * `version`: then `committed`, and no version is made. As with `commit`, a request id that is known wins over staleness.
   */
  acknowledge(map: MapId, version: number, note: RevisionNote): Promise<CommitResult>

  /** The revision that this request id made, or the version at which it was acknowledged, with an empty change. */
  request(map: MapId, requestId: string): Promise<Revision | undefined>

  /** The maps that can be brought back at `at`, the last deleted first. */
  deleted(at: string): Promise<DeletedMap[]>

  /** Marks the map deleted (it can be restored for 30 days, and its id stays taken). `unknown-map` when it is already. */
  remove(map: MapId, at: string): Promise<void>

  /**
   * Brings a deleted map back as it was, `updatedAt` included; one that is not deleted stays as it is. `unknown-map` when
   * there is none, or it was deleted more than 30 days before `at`.
   */
  restore(map: MapId, at: string): Promise<{ version: number }>

  /**
   * Removes a map for good, with no way back, if it is at `version`: to put another in its place when moving house.
   * False, with nothing done, when it is at another version. `unknown-map` when there is none or it is deleted.
   */
  erase(map: MapId, version: number): Promise<boolean>

  /**
   * Claims whose label, aliases or text match, best first, in one map (`unknown-map`) or in all. Any text may be asked;
   * words are compared without case and accents, the beginning of a word or another form of it will do. A query without a
   * word finds nothing.
   */
  search(query: string, options: { map?: MapId; limit: number }): Promise<SearchHit[]>

  chains(request: ChainRequest): Promise<ChainFindings>

  /**
   * In sentences, what is wrong with what is stored of a map; empty when all is well. Every rule holds, every reference
   * resolves, what the store keeps twice agrees, and the revisions lead to the map. `unknown-map`. Linear in the map and
   * its history.
   */
  inconsistencies(map: MapId): Promise<string[]>

  /** Resolves when the store can be read; `store-unavailable` otherwise. */
  health(): Promise<{ detail: string }>

  close(): Promise<void>
}

/** Days for which a deleted map can be brought back. */
export const restorableDays = 30

/** The time up to which what was deleted then can be brought back. Both ISO 8601. */
export function restorableUntil(deletedAt: string): string {
  return new Date(Date.parse(deletedAt) + restorableDays * 86_400_000).toISOString()
}

/** Whether what was deleted then can no longer be brought back at `now`. */
export function isPastRestoring(deletedAt: string, now: string): boolean {
  return Date.parse(now) > Date.parse(restorableUntil(deletedAt))
}

/** What moving a map from one store to another carries along. `revisions` may come in any order. */
export interface MapHistory {
  version: number
  createdAt: string
  updatedAt: string
  revisions: readonly Revision[]
}
