/** What a command may do with maps, wherever they are. */
import type { ChainAnswer } from '@/graph/chains/answer'
import type { CommandBatch } from '@/graph/edit/command'
import type { MapId } from '@/graph/model/ids'
import type { MapSummary, StoredMap } from '@/graph/store'
import type { ImportReport, MapVersion, RestorableMap, Written } from '@/lib/map-service/verbs'

export interface Imported {
  /** Absent when it was only tried. */
  version?: number
  report: ImportReport
}

/** All errors are ThroughlineErrors; `store-unavailable` also for a server that does not answer. */
export interface Library {
  maps(): Promise<MapSummary[]>
  deleted(): Promise<RestorableMap[]>
  remove(map: MapId): Promise<void>
  restore(map: MapId): Promise<MapVersion>
  map(map: MapId, version?: number): Promise<StoredMap>
  chains(map: MapId, question: string, explain: boolean): Promise<ChainAnswer>
  command(map: MapId, batch: CommandBatch): Promise<Written>
  import(
    format: string,
    file: string,
    options: { dryRun: boolean; by?: string | undefined },
  ): Promise<Imported>
  export(map: MapId, format: string): Promise<string>
  close(): Promise<void>
}
