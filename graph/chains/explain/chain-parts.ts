/** What is said of one chain besides its links: what it needs, what argues with it, what it rests on. */
import { groundedLabelling, strikes } from '../../argumentation/grounded'
import type { ArgumentGraph } from '../../model/argument-graph'
import { effectiveStrength, type Link } from '../../model/link'
import type { Chain } from '../answer'
import type { FoundChain } from '../plan'

type Target = Chain['contested'][number]['target']

/** A claim or link of the chain, in the order one meets them along it. */
interface Part {
  target: Target
  id: string
}

/** The links of a found chain. Those that the map no longer has are left out. */
export function linksOf(graph: ArgumentGraph, found: FoundChain): Link[] {
  return found.links.flatMap((id) => graph.links.get(id) ?? [])
}

/** For each link with several premises: those that the chain does not come by. */
export function needsOf(found: FoundChain, links: readonly Link[]): Chain['needs'] {
  return links.flatMap((link, n) => {
    const claims = link.from.filter((claim) => claim !== found.claims[n])
    return claims.length > 0 ? [{ link: link.id, claims }] : []
  })
}

/** The attacks onto the chain's claims and links, apart from its own links and those of strength 0. */
export function contestedOf(graph: ArgumentGraph, found: FoundChain): Chain['contested'] {
  const labelling = groundedLabelling(graph)
  return arguing(graph, found, 'attacks').map(({ target, link }) => ({
    target,
    by: link.id,
    from: link.from,
    stands: strikes(link, labelling),
  }))
}

/** The supports onto the chain's claims and links, apart from its own links and those of strength 0. */
export function supportedOf(graph: ArgumentGraph, found: FoundChain): Chain['supported'] {
  return arguing(graph, found, 'supports').map(({ target, link }) => ({
    target,
    by: link.id,
    from: link.from,
  }))
}

/** The places in sources that the chain's claims and links rest on. */
export function anchorsOf(graph: ArgumentGraph, found: FoundChain): Chain['anchors'] {
  return partsOf(found).flatMap(({ target, id }) => {
    const record = graph.claims.get(id) ?? graph.links.get(id)
    return (record?.anchors ?? []).map((anchor) => ({
      of: target,
      source: anchor.source,
      section: anchor.section ?? null,
      paragraph: anchor.paragraph ?? null,
    }))
  })
}

function arguing(graph: ArgumentGraph, found: FoundChain, type: 'attacks' | 'supports') {
  const own = new Set<string>(found.links)
  return partsOf(found).flatMap(({ target, id }) =>
    graph
      .linksTo(id)
      .filter((link) => link.type === type && !own.has(link.id) && effectiveStrength(link) > 0)
      .map((link) => ({ target, link })),
  )
}

function partsOf(found: FoundChain): Part[] {
  return found.claims.flatMap((claim, n): Part[] => {
    const link = found.links[n - 1]
    const here = { target: { claim }, id: claim }
    return link === undefined ? [here] : [{ target: { link }, id: link }, here]
  })
}
