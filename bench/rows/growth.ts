/** The work of a question within eight hops, as the map grows from a thousand claims to a million. */
import type { ChainPlan } from '@/graph/chains/plan'
import { defaultLimits } from '@/graph/chains/plan'
import { searchChains } from '@/graph/chains/search/search-chains'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { graphOf, randomArcs, reachablePairs } from '../graphs/arcs'
import { questionOf } from '../graphs/question'
import { median, timed } from '../measure'
import { costsAtMost, type Row } from '../row'

export const growth: Row = {
  id: 'chains-growth',
  title: 'work of k = 10, ≤ 8 hops at 1M claims / at 1k claims',
  run: async () => {
    const small = await costAt(1_000)
    const large = await costAt(1_000_000)
    const times = `${small.milliseconds.toFixed(3)} ms at 1k, ${large.milliseconds.toFixed(3)} ms at 1M`
    return costsAtMost(3, {
      ours: large.states,
      peer: small.states,
      unit: 'states',
      note: `60 pairs of claims, six links apart; ${times}`,
    })
  },
}

async function costAt(claims: number): Promise<{ states: number; milliseconds: number }> {
  const arcs = randomArcs(claims, 3, 31)
  const pairs = reachablePairs(arcs, 60, 6, 32)
  const graph = graphOf(arcs)
  const states: number[] = []
  const times: number[] = []
  for (const [from, to] of pairs) {
    const plan = questionOf([from, to], { hops: 8 })
    const ask = () => searchChains(graph, plan, defaultLimits)
    for (let warmup = 0; warmup < 3; warmup++) ask()
    times.push(await timed(ask))
    states.push(leastBudget(graph, plan))
  }
  return { states: median(states), milliseconds: median(times) }
}

/** The least budget with which the kernel answers without running out: the work of the question, in search states. */
function leastBudget(graph: ArgumentGraph, plan: ChainPlan): number {
  let [below, enough] = [0, defaultLimits.states]
  while (enough - below > 1) {
    const middle = (below + enough) >> 1
    if (searchChains(graph, plan, { ...defaultLimits, states: middle }).stop === 'budget') below = middle
    else enough = middle
  }
  return enough
}
