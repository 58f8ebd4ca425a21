/** Our ten strongest chains without hop limit against the ranked simple paths of NetworkX and igraph. */
import { defaultLimits } from '@/graph/chains/plan'
import { searchChains } from '@/graph/chains/search/search-chains'
import { graphOf, randomArcs, reachablePairs } from '../graphs/arcs'
import { questionOf } from '../graphs/question'
import { median, timed } from '../measure'
import { type PythonPeer, withPython } from '../python/environment'
import { startPeer } from '../python/peer'
import { type Absent, type Measured, type Row, timesFaster } from '../row'
import { requireSameStrengths } from '../same-strengths'

const pairs = 15
const top = 10

export const networkx = rowAgainst('networkx', 'NetworkX shortest_simple_paths')
export const igraph = rowAgainst('igraph', 'igraph get_k_shortest_paths')

function rowAgainst(peer: PythonPeer, name: string): Row {
  return {
    id: `chains-${peer}`,
    title: `k = 10, no hop limit, 10k claims / ${name}`,
    run: () =>
      withPython(peer, async (python) =>
        python
          ? compare(python, peer)
          : { absent: `${peer} can be neither imported nor installed for python3` },
      ),
  }
}

async function compare(python: string, name: PythonPeer): Promise<Measured | Absent> {
  const arcs = randomArcs(10_000, 3, 21)
  const graph = graphOf(arcs)
  const peer = await startPeer(python, name, arcs, top)
  const times = { ours: [] as number[], peer: [] as number[] }
  try {
    for (const [from, to] of reachablePairs(arcs, pairs, 6, 23)) {
      const plan = questionOf([from, to], { hops: Number.POSITIVE_INFINITY, top })
      const ours = () => searchChains(graph, plan, defaultLimits).chains
      const answer = await peer.ask(from, to)
      requireSameStrengths(
        ours().map((chain) => chain.strength),
        answer.strengths,
      )
      const again = { ours: [] as number[], peer: [] as number[] }
      for (let run = 0; run < 3; run++) {
        again.ours.push(await timed(ours))
        again.peer.push((await peer.ask(from, to)).milliseconds)
      }
      times.ours.push(median(again.ours))
      times.peer.push(median(again.peer))
    }
  } finally {
    peer.end()
  }
  return timesFaster(30, {
    ours: median(times.ours),
    peer: median(times.peer),
    note: `${pairs} pairs of claims, answers compared`,
  })
}
