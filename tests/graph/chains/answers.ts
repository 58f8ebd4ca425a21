/** Asks a map as the product does, and reads the answer through its schema. */
import { answerSchema, type ChainAnswer } from '@/graph/chains/answer'
import { answerQuestion, planQuestion } from '@/graph/chains/ask'
import { defaultLimits } from '@/graph/chains/plan'
import { searchChains } from '@/graph/chains/search/search-chains'
import type { ArgumentGraph } from '@/graph/model/argument-graph'

export function ask(graph: ArgumentGraph, question: string, version = 1): ChainAnswer {
  const planned = planQuestion(graph, question)
  const answer = answerQuestion(graph, version, planned, searchChains(graph, planned.plan, defaultLimits))
  return answerSchema.parse(answer)
}

/** The chains as their claims, `a b c`. */
export function paths(answer: ChainAnswer): string[] {
  return answer.chains.map((chain) => chain.claims.join(' '))
}
