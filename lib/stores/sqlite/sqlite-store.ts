/**
 * The embedded store: MapStore on one SQLite file. Each verb is one transaction. Chains run in the process, on the
 * graph that the request brings along.
 */

import { searchChains } from '@/graph/chains/search/search-chains'
import type { GraphChange } from '@/graph/change'
import { fail } from '@/graph/errors'
import type { MapId } from '@/graph/model/ids'
import type { MapDocument, MapInfo } from '@/graph/model/map-document'
import {
  type CommitResult,
  isPastRestoring,
  type MapHistory,
  type MapStore,
  type RevisionNote,
  type StoredMap,
} from '@/graph/store'
import { searchClaims } from './claim-words'
import { inconsistencies } from './consistency'
import { type Database, DatabaseFile } from './database-file'
import {
  eraseMap,
  findMap,
  insertMap,
  listDeleted,
  listMaps,
  type MapRow,
  neverHeldMap,
  purgeDeleted,
  requireMap,
  setDeletedAt,
  unknownMap,
  updateMap,
} from './map-rows'
import { schemaVersion } from './migrations'
import { insertRecords, readRecords, writeChange } from './record-rows'
import { findRequest, insertAcknowledgement, insertRevision, readRevisions } from './revision-rows'

/**
 * The store of a data folder. Opens nothing yet: a folder that cannot be used shows in the first verb, as
 * `store-unavailable`, and the verbs work once it can be.
 */
export function createSqliteStore(folder: string): MapStore {
  const file = new DatabaseFile(folder)
  return {
    kind: 'sqlite',
    maps: () => file.read(listMaps),
    untouched: () => file.read(neverHeldMap),
    create: (document, note, history) => file.write((db) => createMap(db, document, note, history)),
    load: (map) => file.read((db) => loadMap(db, map)),
    version: (map) => file.read((db) => requireMap(db, map).version),
    commit: (map, baseVersion, change, note) =>
      file.write((db) => commitChange(db, map, baseVersion, change, note)),
    acknowledge: (map, version, note) => file.write((db) => acknowledge(db, map, version, note)),
    revisions: (map, range) => file.read((db) => readRevisions(db, requireMap(db, map).number, range)),
    request: (map, requestId) => file.read((db) => findRequest(db, requireMap(db, map).number, requestId)),
    deleted: (at) => file.read((db) => listDeleted(db, at)),
    remove: (map, at) =>
      file.write((db) => {
        purgeDeleted(db, at)
        setDeletedAt(db, requireMap(db, map).number, at)
      }),
    restore: (map, at) => file.write((db) => restoreMap(db, map, at)),
    erase: (map, version) => file.write((db) => eraseAt(db, map, version)),
    search: (query, { map, limit }) =>
      file.read((db) =>
        searchClaims(db, query, map === undefined ? undefined : requireMap(db, map).number, limit),
      ),
    chains: async ({ graph, plan, limits }) => searchChains(graph, plan, limits),
    inconsistencies: (map) =>
      file.read((db) => inconsistencies(db, requireMap(db, map), loadMap(db, map).document)),
    health: () => file.read(describe),
    close: async () => file.close(),
  }
}

function createMap(
  db: Database,
  document: MapDocument,
  note: RevisionNote,
  history: MapHistory | undefined,
): { version: number } {
  purgeDeleted(db, note.at)
  const { id } = document.map
  if (findMap(db, id)) fail('map-exists', '/map/id', `There is a map "${id}" already.`)
  const version = history?.version ?? 1
  const map = insertMap(db, {
    id,
    info: JSON.stringify(document.map),
    version,
    claims: document.claims.length,
    links: document.links.length,
    createdAt: history?.createdAt ?? note.at,
    updatedAt: history?.updatedAt ?? note.at,
  })
  insertRecords(db, map, document)
  if (!history) insertRevision(db, map, version, note)
  for (const { version, change, ...words } of history?.revisions ?? []) {
    insertRevision(db, map, version, words, change)
  }
  return { version }
}

function loadMap(db: Database, id: MapId): StoredMap {
  const { number, info, version, createdAt, updatedAt } = requireMap(db, id)
  const document: MapDocument = {
    format: 'throughline/1',
    map: JSON.parse(info) as MapInfo,
    claims: readRecords(db, number, 'claims'),
    links: readRecords(db, number, 'links'),
    holders: readRecords(db, number, 'holders'),
    sources: readRecords(db, number, 'sources'),
    annotations: readRecords(db, number, 'annotations'),
  }
  return { document, version, createdAt, updatedAt }
}

function commitChange(
  db: Database,
  id: MapId,
  baseVersion: number,
  change: GraphChange,
  note: RevisionNote,
): CommitResult {
  const map = requireMap(db, id)
  const inTheWay = obstacle(db, map, baseVersion, note)
  if (inTheWay) return inTheWay
  const version = baseVersion + 1
  writeChange(db, map.number, change)
  insertRevision(db, map.number, version, note, change)
  updateMap(db, {
    ...map,
    info: change.updated.map ? JSON.stringify(change.updated.map[1]) : map.info,
    version,
    claims: map.claims + change.added.claims.length - change.removed.claims.length,
    links: map.links + change.added.links.length - change.removed.links.length,
    updatedAt: note.at,
  })
  return { outcome: 'committed', version }
}

function acknowledge(db: Database, id: MapId, version: number, note: RevisionNote): CommitResult {
  const map = requireMap(db, id)
  const inTheWay = obstacle(db, map, version, note)
  if (inTheWay) return inTheWay
  insertAcknowledgement(db, map.number, version, note)
  return { outcome: 'committed', version }
}

/** Why nothing may be written on this version: the request was answered before, or others were first. */
function obstacle(
  db: Database,
  map: MapRow,
  version: number,
  { requestId }: RevisionNote,
): CommitResult | undefined {
  const earlier = requestId === undefined ? undefined : findRequest(db, map.number, requestId)
  if (earlier) return { outcome: 'repeated', revision: earlier }
  return map.version === version ? undefined : { outcome: 'stale', version: map.version }
}

function restoreMap(db: Database, id: MapId, at: string): { version: number } {
  const map = findMap(db, id) ?? unknownMap(id)
  if (map.deletedAt !== null) {
    if (isPastRestoring(map.deletedAt, at)) unknownMap(id)
    setDeletedAt(db, map.number, null)
  }
  return { version: map.version }
}

function eraseAt(db: Database, id: MapId, version: number): boolean {
  const map = requireMap(db, id)
  if (map.version !== version) return false
  eraseMap(db, map.number)
  return true
}

function describe(db: Database): { detail: string } {
  const { version } = db.row<{ version: string }>('SELECT sqlite_version() AS version') ?? { version: '' }
  requireReadable(db)
  return { detail: `SQLite ${version}, schema ${schemaVersion}` }
}

/** Touches a table: a file can be open and still not be readable. */
function requireReadable(db: Database): void {
  db.row('SELECT number FROM maps LIMIT 1')
}
