/** Our ten strongest chains against all simple paths of graphology, which has no ranking: listing alone is timed. */
import { compiledKernel } from '../compiled-kernel'
import { type Arcs, randomArcs, reachablePairs } from '../graphs/arcs'
import { questionOf } from '../graphs/question'
import { type Medians, mediansOf, pairedMedians } from '../measure'
import { type Row, timesFaster } from '../row'
import { requireSameStrengths } from '../same-strengths'

const hops = 8
const pairs = 40
/** Rounds over all pairs before any is timed: as many milliseconds as the peer, which is slower, has in a few. */
const warmups = 200

export const graphology: Row = {
  id: 'chains-graphology',
  title: 'k = 10, ≤ 8 hops, 10k claims / graphology-simple-path at depth 8',
  run: async () => {
    const packages = await load()
    if (!packages) return { absent: 'graphology and graphology-simple-path are not installed (npm ci)' }
    const { defaultLimits, graphOf, searchChains } = await compiledKernel()
    const arcs = randomArcs(10_000, 3, 21)
    const graph = graphOf(arcs)
    const peer = new packages.DirectedGraph()
    for (let n = 0; n < arcs.claims; n++) peer.addNode(`c${n}`)
    for (const { from, to, strength } of arcs.arcs) peer.addEdge(`c${from}`, `c${to}`, { strength })
    const tasks = reachablePairs(arcs, pairs, 6, 22).map(([from, to]) => {
      const plan = questionOf([from, to], { hops })
      return {
        ours: () => searchChains(graph, plan, defaultLimits).chains,
        paths: () => packages.allSimplePaths(peer, `c${from}`, `c${to}`, { maxDepth: hops }),
      }
    })
    // Both engines warm, over all pairs, before the first is timed.
    for (let warmup = 0; warmup < warmups; warmup++) for (const { ours } of tasks) ours()
    for (const { ours, paths } of tasks) {
      requireSameStrengths(
        ours().map((chain) => chain.strength),
        strongest(arcs, paths()),
      )
    }
    const times: Medians[] = []
    for (const { ours, paths } of tasks) times.push(await pairedMedians(ours, paths, { runs: 11 }))
    return timesFaster(25, { ...mediansOf(times), note: `${pairs} pairs of claims, answers compared` })
  },
}

async function load() {
  try {
    const [{ DirectedGraph }, { allSimplePaths }] = await Promise.all([
      import('graphology'),
      import('graphology-simple-path'),
    ])
    return { DirectedGraph, allSimplePaths }
  } catch {
    return undefined
  }
}

/** The strengths of the ten strongest paths. */
function strongest({ arcs }: Arcs, paths: readonly (readonly string[])[]): number[] {
  const strengths = new Map(arcs.map(({ from, to, strength }) => [`c${from} c${to}`, strength]))
  const products = paths.map((path) =>
    path.slice(1).reduce((product, to, n) => product * (strengths.get(`${path[n]} ${to}`) ?? 0), 1),
  )
  return products.sort((a, b) => b - a).slice(0, 10)
}
