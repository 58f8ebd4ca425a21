/**
 * Who answers a question: the server, on what is saved; the kernel in this page, on an earlier state, which the server
 * does not answer on, and while the server or its store is away.
 */
import type { ChainAnswer } from '@/graph/chains/answer'
import { isStoreAway, ThroughlineError } from '@/graph/errors'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { StateCell } from '../state/state-cell'
import type { WorkspaceState } from '../state/workspace-state'
import type { WorkspaceServer } from '../sync/workspace-server'

export interface AskSettings {
  state: StateCell<WorkspaceState>
  server: Pick<WorkspaceServer, 'chains'>
  /** Answers as the server does, in this page. */
  answerHere(graph: ArgumentGraph, version: number, question: string): Promise<ChainAnswer>
  whenSaved(): Promise<void>
  delay(task: () => void, milliseconds: number): () => void
}

/** How long a question waits for changes on their way, in milliseconds. */
const saveGrace = 3_000

/** Told with an answer of this page’s own, which is on the map as it is shown, with what is not saved yet. */
export const answeredHere = 'The server was away: this page answered, from the map as it was shown.'

export function createAsk({ state, server, answerHere, whenSaved, delay }: AskSettings) {
  return async (question: string, signal: AbortSignal): Promise<ChainAnswer> => {
    const here = () => {
      const { graph, version, past } = state.get()
      return answerHere(graph, past ?? version, question)
    }
    if (state.get().past !== null) return here()
    if (state.get().status === 'saving') {
      await Promise.race([whenSaved(), new Promise<void>((done) => delay(done, saveGrace))])
    }
    try {
      return await server.chains(question, signal)
    } catch (error) {
      if (signal.aborted || !isAway(error)) throw error
    }
    const answer = await here()
    return { ...answer, notes: [answeredHere, ...answer.notes] }
  }
}

/** What is thrown and is no refusal is a line that is down. */
function isAway(error: unknown): boolean {
  return isStoreAway(error) || !(error instanceof ThroughlineError)
}
