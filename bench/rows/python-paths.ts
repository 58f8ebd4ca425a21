/** Our ten strongest chains without hop limit against the ranked simple paths of NetworkX and igraph. */
import { compiledKernel } from '../compiled-kernel'
import { randomArcs, reachablePairs } from '../graphs/arcs'
import { questionOf } from '../graphs/question'
import { mediansOf, type Pair, timed } from '../measure'
import { type PythonPeer, withPython } from '../python/environment'
import { startPeer } from '../python/peer'
import { type Absent, type Measured, type Row, timesFaster } from '../row'
import { requireSameStrengths } from '../same-strengths'

const pairs = 15
const top = 10
const runs = 5
/** Rounds over all questions before any is timed; the engine may know this code from questions of another kind. */
const warmups = 40
const wakings = 5

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
  const { defaultLimits, graphOf, searchChains } = await compiledKernel()
  const arcs = randomArcs(10_000, 3, 21)
  const graph = graphOf(arcs)
  const peer = await startPeer(python, name, arcs, top)
  const questions = reachablePairs(arcs, pairs, 6, 23).map(([from, to]) => {
    const plan = questionOf([from, to], { hops: Number.POSITIVE_INFINITY, top })
    return { from, to, ours: () => searchChains(graph, plan, defaultLimits).chains }
  })
  const times: Pair[] = []
  try {
    for (let warmup = 0; warmup < warmups; warmup++) for (const { ours } of questions) ours()
    for (const { from, to, ours } of questions) {
      requireSameStrengths(
        ours().map((chain) => chain.strength),
        (await peer.ask(from, to)).strengths,
      )
    }
    // This process sleeps while the peer's works. Some systems take the memory of a sleeper away, which is then slow
    // for a while: all questions, one after the other, first some rounds that do not count.
    const round = () => questions.map(({ ours }) => ours())
    const all = () => {
      for (let waking = 0; waking < wakings; waking++) round()
      return timed(round)
    }
    for (let run = 0; run < runs; run++) {
      const first = run % 2 === 0 ? await all() : undefined
      let milliseconds = 0
      for (const { from, to } of questions) milliseconds += (await peer.ask(from, to)).milliseconds
      times.push({ ours: first ?? (await all()), peer: milliseconds })
    }
  } finally {
    peer.end()
  }
  return timesFaster(30, { ...mediansOf(times), note: `${pairs} questions in turn, answers compared` })
}
