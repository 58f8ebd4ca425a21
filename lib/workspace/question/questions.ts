/** The question in the chain bar: asking it, taking in the answer, and stepping through the chains found. */
import type { Chain, ChainAnswer } from '@/graph/chains/answer'
import { ThroughlineError } from '@/graph/errors'
import type { StateCell } from '../state/state-cell'
import { noMarks, type WorkspaceState } from '../state/workspace-state'

export interface QuestionSettings {
  state: StateCell<WorkspaceState>
  ask(question: string, signal: AbortSignal): Promise<ChainAnswer>
}

export interface Questions {
  /** Asks, and keeps the chain at `shown` on the canvas, or the strongest. */
  ask(question: string, shown: number | null): Promise<void>
  clear(): void
  /** Moves what is shown to the next (+1) or previous (-1) chain of the list. */
  step(by: 1 | -1): void
}

export function createQuestions({ state, ask }: QuestionSettings): Questions {
  let current: AbortController | null = null

  return {
    async ask(question, shown) {
      current?.abort()
      const asking = new AbortController()
      current = asking
      state.set({
        question,
        asked: question,
        asking: true,
        questionError: null,
        panel: 'chains',
        hoveredChain: null,
      })
      try {
        const answer = await ask(question, asking.signal)
        if (asking.signal.aborted) return
        const index = shown !== null && shown < answer.chains.length ? shown : 0
        const shownChain = answer.chains.length > 0 ? index : null
        state.set({ asking: false, answer, shownChain, selection: null, marked: noMarks })
      } catch (error) {
        if (asking.signal.aborted) return
        state.set({ asking: false, answer: null, shownChain: null, questionError: errorOf(error) })
      }
    },
    clear() {
      current?.abort()
      const { panel } = state.get()
      state.set({
        question: '',
        asked: '',
        asking: false,
        answer: null,
        questionError: null,
        shownChain: null,
        hoveredChain: null,
        panel: panel === 'chains' ? 'selection' : panel,
      })
    },
    step(by) {
      const listed = listedChains(state.get())
      if (listed.length === 0) return
      const { shownChain } = state.get()
      const at = listed.findIndex(({ index }) => index === shownChain)
      const next =
        at < 0 ? (by > 0 ? 0 : listed.length - 1) : Math.min(Math.max(at + by, 0), listed.length - 1)
      state.set({ shownChain: listed[next]?.index ?? null, hoveredChain: null })
    },
  }
}

/** The chains that the list shows, with their index in the answer. */
export function listedChains(
  state: Pick<WorkspaceState, 'answer' | 'onlyStanding'>,
): { chain: Chain; index: number }[] {
  const all = (state.answer?.chains ?? []).map((chain, index) => ({ chain, index }))
  return state.onlyStanding ? all.filter(({ chain }) => stands(chain)) : all
}

/** Whether no attack on the chain stands. */
function stands(chain: Chain): boolean {
  return chain.contested.every((attack) => !attack.stands)
}

function errorOf(error: unknown): WorkspaceState['questionError'] {
  if (error instanceof ThroughlineError) {
    return { message: error.message, span: error.details.span ?? null }
  }
  return { message: 'The question could not be answered. Ask again in a moment.', span: null }
}
