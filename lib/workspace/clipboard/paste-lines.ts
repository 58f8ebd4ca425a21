/** Lines of text as claims of the map: what each will be, and the commands that add them, as one change. */
import { fold } from '@/graph/chains/fold'
import type { Command } from '@/graph/edit/command'
import { type ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import { plainClaim } from '@/graph/model/claim'
import type { ClaimId } from '@/graph/model/ids'
import { idOfTarget, type LinkTarget } from '@/graph/model/link'
import { type ClaimKind, type LinkType, linkMeanings } from '@/graph/model/vocabulary'
import type { IdMaker } from '../editing/new-ids'
import type { TextLine } from './indented-text'

export interface LinesWish {
  lines: readonly TextLine[]
  /** What the lines at the top bear on, and how; null: nothing. */
  under: { target: LinkTarget; type: LinkType } | null
}

export interface PlannedLine {
  line: TextLine
  claim: ClaimId
  /** The map, or a line above, has a claim of this name: it is linked, not made again. */
  known: boolean
  kind: ClaimKind
  /** By which it bears on the line above, or on what is selected; null: it stands on its own. */
  type: LinkType | null
}

export interface LinesPlan {
  lines: PlannedLine[]
  commands: Command[]
}

/** Linear in the lines and the claims of the map. */
export function planLines(graph: ArgumentGraph, ids: IdMaker, { lines, under }: LinesWish): LinesPlan {
  const names = new Map<string, { id: ClaimId; kind: ClaimKind }>()
  for (const claim of graph.claims.values()) {
    for (const name of [claim.label, ...claim.aliases])
      if (!names.has(fold(name))) names.set(fold(name), { id: claim.id, kind: claim.kind })
  }
  const planned: PlannedLine[] = []
  const commands: Command[] = []
  const linked = new Set<string>()
  for (const line of lines) {
    const parent = line.parent === null ? undefined : planned[line.parent]
    const type = typeOf(line, parent !== undefined, under)
    const known = names.get(fold(line.label))
    const kind = known?.kind ?? kindFor(graph, planned.length === 0, type)
    const claim = known?.id ?? ids.claim(line.label)
    if (!known) {
      names.set(fold(line.label), { id: claim, kind })
      commands.push({
        type: 'addClaim',
        claim: { ...plainClaim(kind, line.label), id: claim, text: line.text },
      })
    }
    planned.push({ line, claim, known: known !== undefined, kind, type })
    const to: LinkTarget | undefined = parent ? { claim: parent.claim } : under?.target
    if (type === null || !to) continue
    const target = idOfTarget(to)
    const key = `${claim} ${type} ${target}`
    // A claim cannot bear on itself, and saying a thing twice does not make two links of it.
    if (target === claim || linked.has(key) || isThere(graph, claim, type, target)) continue
    linked.add(key)
    const id = ids.link(claim, type, target)
    commands.push({ type: 'addLink', link: { id, type, from: [claim], to, holders: [], anchors: [] } })
  }
  return { lines: planned, commands }
}

/** As the line says, where it may; a link can only be argued with. */
function typeOf(line: TextLine, hasParent: boolean, under: LinesWish['under']): LinkType | null {
  if (hasParent) return line.type ?? 'supports'
  if (!under) return null
  const fits = line.type !== null && ('claim' in under.target || linkMeanings[line.type].argues)
  return fits ? line.type : under.type
}

function isThere(graph: ArgumentGraph, claim: string, type: LinkType, target: string): boolean {
  return graph
    .linksFrom(claim)
    .some((link) => link.type === type && link.from.length === 1 && targetId(link) === target)
}

/** The first claim of a map is its thesis; what objects is a counterpoint. */
function kindFor(graph: ArgumentGraph, first: boolean, type: LinkType | null): ClaimKind {
  if (graph.claims.size === 0 && first) return 'thesis'
  return type === 'attacks' ? 'counterpoint' : 'claim'
}
