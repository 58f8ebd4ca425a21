/**
 * The verbs of the application: everything that doors (pages, HTTP, CLI, agents) can do with maps. This is the
 * contract; lib/map-service.ts makes it real on a store. All times are ISO 8601; all errors ThroughlineErrors.
 */

import type { ChainAnswer } from '@/graph/chains/answer'
import type { GraphChange } from '@/graph/change'
import type { CommandBatch, UndoRequest } from '@/graph/edit/command'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapId } from '@/graph/model/ids'
import type { DeletedMap, MapSummary, RevisionNote, SearchHit, StoredMap } from '@/graph/store'

/** A map in memory as it is now: what analyses and pages read. Immutable, shared: never alter it. */
export interface CurrentMap {
  graph: ArgumentGraph
  version: number
  createdAt: string
  updatedAt: string
}

export interface MapVersion {
  id: MapId
  version: number
}

export interface RestorableMap extends DeletedMap {
  restorableUntil: string
}

/** What a write did. `change` is empty, and the version as before, when nothing had to change. */
export interface Written {
  version: number
  change: GraphChange
}

export interface EmptyMapInput {
  /** Made from the title when left out. */
  id?: MapId | undefined
  title: string
  summary?: string | undefined
}

/** What came in with an import, by kind, and what has to be told about it. */
export interface ImportReport {
  id: MapId
  title: string
  claims: number
  links: number
  holders: number
  sources: number
  annotations: number
  notes: string[]
}

/** A line of the history: the revision without its change. */
export type RevisionLine = Pick<RevisionNote, 'at' | 'by' | 'summary' | 'undoes'> & { version: number }

export interface MapService {
  /** All maps that are not deleted, the last changed first. */
  maps(): Promise<MapSummary[]>

  /** The map now, or as it was at `version` (`unknown-revision`); going back costs the size of the changes since. */
  get(map: MapId, version?: number): Promise<StoredMap>

  /** The version of the map now: cheap, whatever its size. */
  version(map: MapId): Promise<number>

  /** The map now as a graph, from memory where it is current. */
  current(map: MapId): Promise<CurrentMap>

  /** An empty map. Its id is made from the title, and numbered where that is taken; `map-exists` for a given id. */
  create(input: EmptyMapInput, by?: string): Promise<MapVersion>

  /**
   * A whole map from a throughline/1 document of any origin: schema, depth and every rule are checked here.
   * `dryRun` stores nothing (and answers version 0).
   */
  importDocument(
    input: unknown,
    options?: { by?: string | undefined; dryRun?: boolean },
  ): Promise<MapVersion & { report: ImportReport }>

  /** A copy without history. `title`: "… (copy)" when left out; the id is made from the title when left out. */
  copy(
    map: MapId,
    input: { id?: MapId | undefined; title?: string | undefined },
    by?: string,
  ): Promise<MapVersion>

  /** Maps that were deleted and can be brought back, the last deleted first; until when is said with each. */
  deleted(): Promise<RestorableMap[]>
  remove(map: MapId): Promise<void>
  restore(map: MapId): Promise<MapVersion>

  /**
   * Carries commands out: all or nothing. Made on an older version, they are applied afresh to the map as it is now,
   * unless they set what changed since (`version-conflict`). A repeated request id answers as it did the first time.
   */
  command(map: MapId, batch: CommandBatch): Promise<Written>

  /** Takes one revision back as a new revision. `unknown-revision`, `undo-conflict`. */
  undo(map: MapId, request: UndoRequest): Promise<Written>

  /** The history, newest first: revisions below `before`, at most `limit` (50). */
  revisions(map: MapId, range?: { before?: number; limit?: number }): Promise<RevisionLine[]>

  /**
   * Every change after the version `after`, oldest first, one a version, as they come: also those that another server
   * makes on the same store. Ends when `signal` is given. `unknown-map`, also when the map is deleted meanwhile;
   * `unknown-revision` where the map has to be read afresh, because another took its place.
   */
  follow(map: MapId, after: number, signal: AbortSignal): AsyncGenerator<Written, void>

  /** The answer to a question in the chain language. `bad-question` where it cannot be read. */
  chains(map: MapId, question: string, options?: { explain?: boolean }): Promise<ChainAnswer>

  /** Claims that match, in one map or in all, at most `limit` (20). */
  search(query: string, options?: { map?: MapId; limit?: number }): Promise<SearchHit[]>

  /** The map as a throughline/1 file. */
  export(map: MapId, version?: number): Promise<string>
}
