/**
 * Pasting a clip into a map: the commands that add all of it. Ids are kept where they are free, so that what was cut
 * comes back as it was, and made anew elsewhere. Holders and sources are those of the same name, else they come along.
 */
import { fold } from '@/graph/chains/fold'
import type { Command } from '@/graph/edit/command'
import type { Anchor } from '@/graph/model/anchor'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId, HolderId, LinkId, SourceId } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'
import type { MapDocument } from '@/graph/model/map-document'
import type { IdMaker } from '../editing/new-ids'

export interface Pasted {
  commands: Command[]
  claims: ClaimId[]
  links: LinkId[]
}

/** One change. Linear in the clip, and in the holders and sources of the map. */
export function pasteClip(graph: ArgumentGraph, clip: MapDocument, ids: IdMaker): Pasted {
  const commands: Command[] = []
  const free = freeIds(graph, clip)
  const holders = new Map<HolderId, HolderId>()
  const knownHolders = byName(graph.holders.values(), ({ name }) => name)
  for (const holder of clip.holders) {
    const known = knownHolders.get(fold(holder.name))
    const id = known?.id ?? free.keep(holder.id, () => ids.holder(holder.name))
    holders.set(holder.id, id)
    if (!known) commands.push({ type: 'addHolder', holder: { ...holder, id } })
  }
  const sources = new Map<SourceId, SourceId>()
  const knownSources = byName(graph.sources.values(), ({ title }) => title)
  for (const source of clip.sources) {
    const known = knownSources.get(fold(source.title))
    const id = known?.id ?? free.keep(source.id, () => ids.source(source.title))
    sources.set(source.id, id)
    if (!known) commands.push({ type: 'addSource', source: { ...source, id } })
  }
  const named = <T extends { holders: HolderId[]; anchors: Anchor[] }>(record: T): T => ({
    ...record,
    holders: [...new Set(record.holders.flatMap((id) => holders.get(id) ?? []))],
    anchors: record.anchors.flatMap((anchor) => {
      const source = sources.get(anchor.source)
      return source ? [{ ...anchor, source }] : []
    }),
  })
  const claims = new Map<ClaimId, ClaimId>()
  for (const claim of clip.claims) {
    const id = free.keep(claim.id, () => ids.claim(claim.label))
    claims.set(claim.id, id)
    commands.push({ type: 'addClaim', claim: { ...named(claim), id } })
  }
  const links = new Map<LinkId, LinkId>()
  for (const link of argumentsLast(clip.links)) {
    const from = link.from.map((id) => claims.get(id) ?? id)
    const to =
      'claim' in link.to
        ? { claim: claims.get(link.to.claim) ?? link.to.claim }
        : { link: links.get(link.to.link) ?? link.to.link }
    const id = free.keep(link.id, () => ids.link(from[0] ?? '', link.type, to.claim ?? to.link ?? ''))
    links.set(link.id, id)
    commands.push({ type: 'addLink', link: { ...named(link), id, from, to: to as Link['to'] } })
  }
  return { commands, claims: [...claims.values()], links: [...links.values()] }
}

/** Gives each thing its own id where the map has it free, and else one that nothing in map or clip has. */
function freeIds(graph: ArgumentGraph, clip: MapDocument) {
  const own = new Set<string>(
    [clip.claims, clip.links, clip.holders, clip.sources].flatMap((list) => list.map(({ id }) => id)),
  )
  return {
    keep<T extends string>(id: T, make: () => T): T {
      if (graph.kindOf(id) === undefined) return id
      for (;;) {
        const made = make()
        if (!own.has(made)) return made
      }
    },
  }
}

function byName<T>(records: Iterable<T>, name: (record: T) => string): Map<string, T> {
  return new Map([...records].map((record) => [fold(name(record)), record]))
}

/** Links after the links that they are about. */
function argumentsLast(links: readonly Link[]): Link[] {
  const byId = new Map<string, Link>(links.map((link) => [link.id, link]))
  const depth = (link: Link): number => {
    const target = 'link' in link.to ? byId.get(link.to.link) : undefined
    return target ? depth(target) + 1 : 0
  }
  const depths = new Map(links.map((link) => [link, depth(link)]))
  return links.toSorted((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0))
}
