/**
 * The history of the map on the screen: its revisions, read page by page, and an earlier state that is looked at. That
 * is shown in place of the map as it is, and nothing can be changed there; it can be restored, as a change like any other.
 */
import type { Command } from '@/graph/edit/command'
import { restoringCommands } from '@/graph/edit/restore'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { StateCell } from '../state/state-cell'
import type { MessageAction, WorkspaceState } from '../state/workspace-state'
import type { WorkspaceServer } from '../sync/workspace-server'

/** Revisions read at a time. */
const page = 50
/** Earlier states kept in memory. */
const mostKept = 8

export interface History {
  /** Reads the newest revisions, or, with those there already, the ones that came since. */
  readNewest(): Promise<void>
  /** Reads the next page of older ones. */
  readOlder(): Promise<void>
  /** Shows the map as it was at this version; null: as it is. */
  lookAt(version: number | null): Promise<void>
  /** The map as it was at this version. */
  at(version: number): Promise<ArgumentGraph>
  /** Makes the map again what it was at the version that is looked at; nothing while that is still being read. */
  restore(): void
}

interface HistorySettings {
  state: StateCell<WorkspaceState>
  server: WorkspaceServer
  run(commands: readonly Command[]): { requestId: string } | null
  tell(text: string, tone: 'info' | 'error', action?: MessageAction | null): void
}

export function createHistory({ state, server, run, tell }: HistorySettings): History {
  const kept = new Map<number, ArgumentGraph>()
  /** The earlier state that is shown; null as long as it is still being read. */
  let looked: { version: number; graph: ArgumentGraph } | null = null

  async function read(range: { before?: number }, limit = page): Promise<void> {
    const { history } = state.get()
    state.set({ history: { ...history, status: 'reading' } })
    try {
      const lines = await server.revisions({ ...range, limit })
      const known = state.get().history.lines
      const byVersion = new Map([...known, ...lines].map((line) => [line.version, line]))
      const all = [...byVersion.values()].sort((a, b) => b.version - a.version)
      state.set({ history: { lines: all, status: 'read' } })
    } catch {
      state.set({ history: { ...state.get().history, status: 'failed' } })
    }
  }

  async function at(version: number): Promise<ArgumentGraph> {
    const known = kept.get(version)
    if (known) return known
    const graph = ArgumentGraph.fromDocument((await server.load(version)).document)
    kept.set(version, graph)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return graph
  }

  async function lookAt(version: number | null): Promise<void> {
    looked = null
    if (version === null) return state.set({ past: null, graph: state.get().live })
    state.set({ past: version })
    try {
      const graph = await at(version)
      // Another may have been asked for meanwhile.
      if (state.get().past !== version) return
      looked = { version, graph }
      state.set({ graph })
    } catch (error) {
      if (state.get().past !== version) return
      state.set({ past: null, graph: state.get().live })
      const reason = error instanceof Error ? error.message : ''
      tell(`Version ${version} cannot be shown. ${reason}`.trim(), 'error')
    }
  }

  return {
    at,
    lookAt,
    async readNewest() {
      const { history, version } = state.get()
      const newest = history.lines[0]?.version ?? 0
      const missing = version - newest
      if (missing <= 0 && history.lines.length > 0) return
      await read({}, newest > 0 && missing < page ? missing + 1 : page)
    },
    async readOlder() {
      const oldest = state.get().history.lines.at(-1)?.version
      if (oldest !== undefined && oldest > 1) await read({ before: oldest })
    },
    restore() {
      if (looked === null) return
      const { version, graph } = looked
      const commands = restoringCommands(state.get().live, graph)
      void lookAt(null)
      if (commands.length === 0) return tell(`Version ${version} is what the map is now.`, 'info')
      const done = run(commands)
      if (done) {
        tell(`The map is as it was at version ${version}.`, 'info', {
          kind: 'undo',
          requestId: done.requestId,
        })
      }
    },
  }
}
