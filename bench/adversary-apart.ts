/** Asks one adversary's question, cold, in this process alone, and prints what it cost. Run by rows/adversaries.ts. */
import { defaultLimits } from '@/graph/chains/plan'
import { searchChains } from '@/graph/chains/search/search-chains'
import { peakMegabytes } from './apart'
import { adversaries, isAdversary } from './graphs/adversaries'
import { graphOf } from './graphs/arcs'
import type { AdversaryResult } from './rows/adversaries'

const name = process.argv[2] ?? ''
if (!isAdversary(name)) throw new RangeError(`No adversary is called "${name}".`)
const { arcs, plan } = adversaries[name]()
const graph = graphOf(arcs)
const start = performance.now()
const { chains, stop } = searchChains(graph, plan, defaultLimits)
const result: AdversaryResult = {
  milliseconds: performance.now() - start,
  megabytes: peakMegabytes(),
  stop,
  chains: chains.length,
}
process.stdout.write(JSON.stringify(result))
