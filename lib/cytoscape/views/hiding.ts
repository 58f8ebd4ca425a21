/**
 * The map with some claims out of sight. Where a way leads through them, a stand-in link takes its place, so that what
 * could be reached still can; it has the type and sign that the way has. Pure.
 */
import { apply, emptyChange } from '@/graph/change'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId, LinkId } from '@/graph/model/ids'
import { idOfTarget, type Link } from '@/graph/model/link'
import type { LinkType } from '@/graph/model/vocabulary'

export interface ShownGraph {
  graph: ArgumentGraph
  /** For each stand-in link, and each link that lost premises: the claims it keeps out of sight. */
  without: ReadonlyMap<string, readonly ClaimId[]>
}

/** What a person reads on a stand-in, or on a link that lost premises. */
export function hiddenWords(id: string, claims: readonly ClaimId[]): string {
  const count = claims.length
  return isStandIn(id) ? `via ${count} hidden` : `+ ${count} hidden`
}

/** Stand-ins have ids that no record of a map can have. */
export function isStandIn(id: string): boolean {
  return id.startsWith('via:')
}

/** Linear in the map, and in the ways through what is hidden for each claim that leads there. */
export function hideClaims(whole: ArgumentGraph, hidden: ReadonlySet<string>): ShownGraph {
  const without = new Map<string, readonly ClaimId[]>()
  const gone = [...whole.claims.values()].filter((claim) => hidden.has(claim.id))
  if (gone.length === 0) return { graph: whole, without }
  const kept = keptLinks(whole, hidden)
  const change = emptyChange()
  change.removed.claims = gone
  for (const link of whole.links.values()) {
    if (!kept.has(link.id)) {
      change.removed.links.push(link)
      continue
    }
    const lost = link.from.filter((claim) => hidden.has(claim))
    if (lost.length === 0) continue
    const from = link.from.filter((claim) => !hidden.has(claim))
    change.updated.links.push([link, { ...link, from }])
    without.set(link.id, lost)
  }
  const entrances = new Set<ClaimId>()
  for (const { id } of gone)
    for (const link of whole.linksTo(id)) for (const from of link.from) entrances.add(from)
  for (const link of change.removed.links) for (const from of link.from) entrances.add(from)
  for (const from of entrances) {
    if (hidden.has(from) || !whole.claims.has(from)) continue
    for (const { link, via } of standInsFrom(whole, from, hidden, kept)) {
      change.added.links.push(link)
      without.set(link.id, via)
    }
  }
  return { graph: apply(whole, change), without }
}

/** The links that can be drawn: a premise and what they lead to are in sight. */
function keptLinks(whole: ArgumentGraph, hidden: ReadonlySet<string>): ReadonlySet<string> {
  const fates = new Map<string, boolean>()
  const isKept = (link: Link): boolean => {
    const known = fates.get(link.id)
    if (known !== undefined) return known
    fates.set(link.id, false)
    const struck = 'link' in link.to ? whole.links.get(link.to.link) : undefined
    const leads = 'claim' in link.to ? !hidden.has(link.to.claim) : struck !== undefined && isKept(struck)
    const fate = leads && link.from.some((claim) => !hidden.has(claim))
    fates.set(link.id, fate)
    return fate
  }
  return new Set([...whole.links.values()].filter(isKept).map(({ id }) => id))
}

/** A way so far: where it has come to, and how it bears on that. */
interface Way {
  at: ClaimId
  lowers: boolean
  /** Some link on it only enables. */
  enables: boolean
  through: readonly ClaimId[]
}

/** The shortest way through what is hidden for each claim or link it comes out at, and each type it comes out as. */
function standInsFrom(
  whole: ArgumentGraph,
  from: ClaimId,
  hidden: ReadonlySet<string>,
  kept: ReadonlySet<string>,
): { link: Link; via: readonly ClaimId[] }[] {
  const found = new Map<string, { link: Link; via: readonly ClaimId[] }>()
  const seen = new Set<string>()
  const queue: Way[] = [{ at: from, lowers: false, enables: false, through: [] }]
  for (let way = queue.shift(); way; way = queue.shift()) {
    for (const link of whole.linksFrom(way.at)) {
      if (way.through.length === 0 && kept.has(link.id)) continue
      const { to, crossed } = landing(whole, link, kept)
      const lowers = [link, ...crossed].reduce((sign, step) => sign !== isNegative(step.type), way.lowers)
      const enables = way.enables || link.type === 'enables'
      if ('claim' in to && hidden.has(to.claim)) {
        const state = `${to.claim} ${lowers} ${enables}`
        if (seen.has(state) || way.through.includes(to.claim)) continue
        seen.add(state)
        queue.push({ at: to.claim, lowers, enables, through: [...way.through, to.claim] })
        continue
      }
      if ('claim' in to && to.claim === from) continue
      if (way.through.length === 0 && crossed.length === 0) continue
      const type = typeOf(link.type, lowers, enables)
      const id = `via:${from}>${idOfTarget(to)}:${type}` as LinkId
      if (found.has(id)) continue
      const via = [...new Set([...way.through, ...hiddenPremises(crossed, hidden)])]
      found.set(id, {
        link: { id, type, from: [from], to, text: '', holders: [], anchors: [] },
        via,
      })
    }
  }
  return [...found.values()]
}

function hiddenPremises(links: readonly Link[], hidden: ReadonlySet<string>): ClaimId[] {
  return links.flatMap((link) => link.from.filter((claim) => hidden.has(claim)))
}

/** Where a link comes out: at its claim, at a link in sight, or where the link out of sight that it strikes leads. */
function landing(
  whole: ArgumentGraph,
  link: Link,
  kept: ReadonlySet<string>,
): { to: Link['to']; crossed: Link[] } {
  const crossed: Link[] = []
  let { to } = link
  while ('link' in to && !kept.has(to.link)) {
    const struck = whole.links.get(to.link)
    if (!struck) break
    crossed.push(struck)
    to = struck.to
  }
  return { to, crossed }
}

function isNegative(type: LinkType): boolean {
  return type === 'prevents' || type === 'attacks'
}

/** What a whole way is called by its last link (an argument with a step is one with where that leads): the family stays, the sign is that of all its links together. */
function typeOf(last: LinkType, lowers: boolean, enables: boolean): LinkType {
  switch (last) {
    case 'causes':
    case 'enables':
    case 'prevents':
      return lowers ? 'prevents' : enables ? 'enables' : 'causes'
    case 'supports':
    case 'attacks':
      return lowers ? 'attacks' : 'supports'
    case 'specifies':
      return lowers ? 'attacks' : 'specifies'
  }
}

/** The claims that lead to this one and nowhere else, through each other: what collapses into it. Linear in the links. */
export function onlyLeadingTo(graph: ArgumentGraph, claim: ClaimId): Set<ClaimId> {
  const inside = new Set<ClaimId>()
  const queue: ClaimId[] = [claim]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const from of leadingTo(graph, at)) {
      if (from === claim || inside.has(from) || graph.claims.get(from)?.kind === 'thesis') continue
      inside.add(from)
      queue.push(from)
    }
  }
  // What also leads elsewhere stays, and so does what leads to it.
  const leaving = [...inside].filter((id) => leadsElsewhere(graph, id, claim, inside))
  for (let id = leaving.pop(); id !== undefined; id = leaving.pop()) {
    if (!inside.delete(id)) continue
    for (const from of leadingTo(graph, id)) if (inside.has(from)) leaving.push(from)
  }
  return inside
}

function leadsElsewhere(
  graph: ArgumentGraph,
  id: ClaimId,
  claim: ClaimId,
  inside: ReadonlySet<ClaimId>,
): boolean {
  return graph.linksFrom(id).some((link) => {
    const { to } = landing(graph, link, none)
    return 'claim' in to && to.claim !== claim && !inside.has(to.claim)
  })
}

/** The premises of what bears on the claim, also of what argues with the links that do. */
function leadingTo(graph: ArgumentGraph, id: ClaimId): ClaimId[] {
  const found: ClaimId[] = []
  const links = [...graph.linksTo(id)]
  for (let link = links.pop(); link; link = links.pop()) {
    found.push(...link.from)
    links.push(...graph.linksTo(link.id))
  }
  return found
}

const none: ReadonlySet<string> = new Set()
