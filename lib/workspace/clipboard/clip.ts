/**
 * A clip: what is copied, as a small map document of its own, so that it can be read by whatever reads maps. It holds the
 * chosen claims and links, what those links need, the links that run among them, and the holders and sources they name.
 */
import { readDocument } from '@/graph/formats/throughline-json'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import type { Link } from '@/graph/model/link'
import { canonicalDocument, type MapDocument } from '@/graph/model/map-document'

/** Linear in what is chosen and the links at it. Notes and places on the canvas stay behind. */
export function clipOf(
  graph: ArgumentGraph,
  chosen: { claims: readonly Claim[]; links: readonly Link[] },
): MapDocument {
  const ids = new Set<string>(chosen.claims.map(({ id }) => id))
  for (const link of chosen.links) addWithEnds(graph, link, ids)
  addLinksAmong(graph, ids)
  const claims = [...ids].flatMap((id) => graph.claims.get(id) ?? [])
  const links = [...ids].flatMap((id) => graph.links.get(id) ?? [])
  const records = [...claims, ...links]
  const holders = new Set(records.flatMap((record) => record.holders))
  const sources = new Set(records.flatMap((record) => record.anchors.map((anchor) => anchor.source)))
  return canonicalDocument({
    format: 'throughline/1',
    map: { id: graph.info.id, title: graph.info.title, summary: '' },
    claims: claims.map(withoutPosition),
    links,
    holders: [...holders].flatMap((id) => graph.holders.get(id) ?? []),
    sources: [...sources].flatMap((id) => graph.sources.get(id) ?? []),
    annotations: [],
  })
}

/** The clip in `text`, if that is one (or a whole map). Throws where it says to be a map and is none. */
export function readClip(text: string, at: string): MapDocument | null {
  const json = text.trimStart().startsWith('{') ? parsed(text) : undefined
  const isMap = typeof json === 'object' && json !== null && 'format' in json
  return isMap ? readDocument(json, { author: '', at }) : null
}

/** A link, its premises, and what it ends on. */
function addWithEnds(graph: ArgumentGraph, link: Link, ids: Set<string>): void {
  ids.add(link.id)
  for (const claim of link.from) ids.add(claim)
  if ('claim' in link.to) ids.add(link.to.claim)
  else {
    const target = graph.links.get(link.to.link)
    if (target && !ids.has(target.id)) addWithEnds(graph, target, ids)
  }
}

/** The links that have all their premises and their target among `ids`; links on links after those. */
function addLinksAmong(graph: ArgumentGraph, ids: Set<string>): void {
  const queue = [...ids]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const link of graph.linksTo(id)) {
      if (ids.has(link.id) || !link.from.every((claim) => ids.has(claim))) continue
      ids.add(link.id)
      queue.push(link.id)
    }
  }
}

function withoutPosition({ position: _position, ...claim }: Claim): Claim {
  return claim
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
