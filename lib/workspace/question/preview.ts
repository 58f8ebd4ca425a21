/** Looks ahead while a question is typed: how many chains it would find, or where it cannot be read. In the browser, on the shown map. */
import type { ChainAnswer } from '@/graph/chains/answer'
import { answerQuestion, planQuestion } from '@/graph/chains/ask'
import { defaultLimits, type SearchLimits } from '@/graph/chains/plan'
import { searchChains } from '@/graph/chains/search/search-chains'
import { ThroughlineError } from '@/graph/errors'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { counted } from '@/graph/model/counted'
import type { QuestionError } from '../state/workspace-state'

export interface Preview {
  /** `3 chains`; '' where there is nothing to say yet. */
  text: string
  error: QuestionError | null
}

export const noPreview: Preview = { text: '', error: null }

/** Little enough not to be felt while typing. */
const limits: SearchLimits = { time: 40, states: 20_000 }

/**
 * A fault at the very end is not told: there the person is still typing. Costs at most the limits above, and the
 * resolution of the words.
 */
export function previewQuestion(graph: ArgumentGraph, question: string): Preview {
  if (question.trim() === '') return noPreview
  try {
    const { plan } = planQuestion(graph, question)
    const { chains, stop } = searchChains(graph, plan, limits)
    if (stop === 'exhausted')
      return { text: chains.length === 0 ? 'no chain' : counted(chains.length, 'chain'), error: null }
    return { text: chains.length === 0 ? '' : `${counted(chains.length, 'chain')} or more`, error: null }
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error
    const { span } = error.details
    if (!span || span[1] >= question.trimEnd().length) return noPreview
    return { text: '', error: { message: error.message, span } }
  }
}

/** The whole answer, from the kernel in this page: for a state of the map that the server does not answer on. */
export function askHere(graph: ArgumentGraph, version: number, question: string): ChainAnswer {
  const planned = planQuestion(graph, question)
  return answerQuestion(graph, version, planned, searchChains(graph, planned.plan, defaultLimits))
}
