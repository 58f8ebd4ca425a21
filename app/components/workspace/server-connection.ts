/** The session's line to its server: the typed client of /api/v1, for one map. */
import type { MapId } from '@/graph/model/ids'
import { createClient } from '@/lib/api-client/client'
import type { WorkspaceServer } from '@/lib/workspace/sync/workspace-server'

export function serverConnection(map: MapId): WorkspaceServer {
  const client = createClient()
  return {
    commands: (batch) => client.commands(map, batch),
    undo: (request) => client.undo(map, request),
    async load(at) {
      const { map: stored, ...lists } = await client.map(map, at === undefined ? {} : { version: at })
      const { version, createdAt: _createdAt, updatedAt: _updatedAt, ...info } = stored
      return { document: { ...lists, map: info }, version }
    },
    revisions: async (range) => (await client.revisions(map, range)).revisions,
    watch: (events) => client.watch(map, events),
    chains: (question, signal) => client.chains(map, question, { signal }),
    statement: async (question) => (await client.chains(map, question, { explain: true })).statement ?? null,
  }
}
