/**
 * Remembers what became of each pending entry, so that showing them again makes nothing twice: a change is worked out
 * when the person makes it, and neither when it is sent nor when the server confirms it.
 */
import { type GraphChange, sameValue } from '@/graph/change'
import type { Command } from '@/graph/edit/command'
import type { Executed } from '@/graph/edit/execute'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { noteOrigin } from '../state/graph-difference'
import { type PendingEntry, type Replay, replay, type Step, stepOf } from './pending-changes'

interface KnownStep extends Step {
  /** What it was made on, and of: with either another, it is another step. */
  on: ArgumentGraph
  commands: readonly Command[]
}

export class ReplayedSteps {
  readonly #known = new Map<string, KnownStep>()

  /** Takes in what the commands of a request made of `on`. */
  add(requestId: string, commands: readonly Command[], on: ArgumentGraph, { change, graph }: Executed): void {
    noteOrigin(graph, on, change)
    this.#known.set(requestId, { on, commands, change, graph })
  }

  /** As `replay`. Constant where nothing is new; forgets the entries that are not given. */
  replay(confirmed: ArgumentGraph, entries: readonly PendingEntry[]): Replay {
    const ids = new Set(entries.map(({ requestId }) => requestId))
    for (const id of this.#known.keys()) if (!ids.has(id)) this.#known.delete(id)
    return replay(confirmed, entries, (graph, entry, earlier) => this.#step(graph, entry, earlier))
  }

  /** The graph that the request made of `on`, where the server says it changed just that. */
  confirmed(requestId: string, on: ArgumentGraph, change: GraphChange): ArgumentGraph | undefined {
    const known = this.#known.get(requestId)
    return known?.on === on && sameValue(known.change, change) ? known.graph : undefined
  }

  #step(graph: ArgumentGraph, entry: PendingEntry, earlier: ReadonlyMap<string, GraphChange>): Step | null {
    if (!('commands' in entry)) return stepOf(graph, entry, earlier)
    const { requestId, commands } = entry
    const known = this.#known.get(requestId)
    if (known?.on === graph && known.commands === commands) return known
    const made = stepOf(graph, entry, earlier)
    if (made) this.add(requestId, commands, graph, made)
    return made
  }
}
