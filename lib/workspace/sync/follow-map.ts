/** Takes in what others do to the map as they do it. */
import type { MapSync } from './map-sync-contract'
import type { WorkspaceServer } from './workspace-server'

/** Follows the map from `version` on, until what it gives back is called. What fails on the way is tried by later looks. */
export function followMap(server: WorkspaceServer, version: () => number, sync: MapSync): () => void {
  const quietly = (taken: Promise<void>) => void taken.catch(() => undefined)
  return server.watch({
    after: version,
    change: (written) => quietly(sync.receive(written)),
    opened: sync.retryNow,
    reset: () => quietly(sync.refresh('anyway')),
    deleted: sync.gone,
  })
}
