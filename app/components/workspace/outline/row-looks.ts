/** What each row of the outline shows of its claim, kept as long as nothing of it changes. */
import type { Chain } from '@/graph/chains/answer'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { type HolderLook, holderLooks } from '../../parts/holder-look'
import { isOpen, threadsOf } from '../notes/note-threads'
import type { RowLook } from './OutlineRow'
import type { ClaimRow } from './visible-rows'

/** A function that gives the look of a row; the same object for the same claim. */
export function rowLooks(
  graph: ArgumentGraph,
  chain: Chain | undefined,
): (row: ClaimRow) => RowLook | undefined {
  const made = new Map<string, RowLook>()
  const typed = new Set(chain?.positions)
  const steps = new Map(
    chain?.claims.map((id, index) => [id as string, { number: index + 1, typed: typed.has(index) }]),
  )
  return (row) => {
    const known = made.get(row.claim)
    if (known) return known
    const claim = graph.claims.get(row.claim)
    if (!claim) return undefined
    const look = {
      claim,
      notes: openNotes(graph, claim.id),
      contested: isContested(graph, claim.id),
      holders: markedHolders(graph, claim),
      step: steps.get(claim.id),
    }
    made.set(row.claim, look)
    return look
  }
}

/** The open conversations on this claim or link. */
export function openNotes(graph: ArgumentGraph, target: string): number {
  return threadsOf(graph.notesOn(target)).filter(isOpen).length
}

/** Whether something argues against this claim or link. */
export function isContested(graph: ArgumentGraph, target: string): boolean {
  return graph.linksTo(target).some((link) => link.type === 'attacks')
}

/** The map's own author goes without saying: marked only beside another holder. */
function markedHolders(graph: ArgumentGraph, claim: Claim): HolderLook[] {
  if (claim.holders.length === 1 && claim.holders[0] === graph.info.author) return []
  const looks = holderLooks(graph)
  return claim.holders.flatMap((id) => looks.get(id) ?? [])
}
