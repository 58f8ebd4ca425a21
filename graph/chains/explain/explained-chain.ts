/** A found chain as the answer shows it. */
import type { ArgumentGraph } from '../../model/argument-graph'
import { effectiveStrength, type Link, signOf } from '../../model/link'
import type { Chain } from '../answer'
import type { FoundChain } from '../plan'
import { anchorsOf, contestedOf, linksOf, needsOf, supportedOf } from './chain-parts'
import { sentenceOf } from './sentence'

/** Linear in the chain and what argues with it; the standing of the map is worked out once a graph. */
export function explainedChain(graph: ArgumentGraph, found: FoundChain): Chain {
  const links = linksOf(graph, found)
  const sign: Chain['sign'] = links.reduce((product, link) => product * signOf(link), 1) > 0 ? '+' : '-'
  const chain = {
    claims: [...found.claims],
    links: [...found.links],
    positions: [...found.positions],
    strength: found.strength,
    sign,
    weakest: weakestOf(links)?.id ?? (found.links[0] as Chain['weakest']),
    needs: needsOf(found, links),
    contested: contestedOf(graph, found),
    supported: supportedOf(graph, found),
    anchors: anchorsOf(graph, found),
  }
  return { ...chain, sentence: sentenceOf(graph, chain, links) }
}

/** The link of least strength, the earliest of equals. */
function weakestOf(links: readonly Link[]): Link | undefined {
  let weakest = links[0]
  for (const link of links) {
    if (weakest && effectiveStrength(link) < effectiveStrength(weakest)) weakest = link
  }
  return weakest
}
