/** What a claim's card shows, worked out once from the map: lines of the label, marks and counts. Positions are not part of it. */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { compareIds } from '@/graph/model/ids'
import type { ClaimKind } from '@/graph/model/vocabulary'
import type { MeasureText } from '../pens/pen'
import { holderColourCount } from '../pens/theme-colours'
import { cardHeight, labelBox } from './card-geometry'
import { breakLabel, isRightToLeft } from './label-lines'

const labelLimit = 3

export interface HolderMark {
  initial: string
  /** The holder's own colour, or its place among the theme's holder colours. */
  color: string | number
}

export interface Card {
  readonly id: string
  readonly kind: ClaimKind
  readonly label: string
  readonly lines: readonly string[]
  readonly rightToLeft: boolean
  readonly height: number
  readonly holders: readonly HolderMark[]
  /** Notes that nobody has resolved. */
  readonly notes: number
  /** Whether something argues against it. */
  readonly contested: boolean
}

/** The most holder marks a card has room for; the last then stands for the rest ("+2"). */
const markLimit = 3

/** Linear in the label and in what bears on the claim. */
export function cardOf(graph: ArgumentGraph, claim: Claim, measure: MeasureText): Card {
  const box = labelBox(claim.kind)
  const room = { widthOf: () => box.width, limit: labelLimit, splitWords: true }
  const lines = breakLabel(claim.label, room, (text) => measure(text, box.size, box.weight))
  return {
    id: claim.id,
    kind: claim.kind,
    label: claim.label,
    lines,
    rightToLeft: isRightToLeft(claim.label),
    height: cardHeight(claim.kind, lines.length),
    holders: holderMarks(graph, claim),
    notes: graph.notesOn(claim.id).filter((note) => note.resolvedAt === undefined).length,
    contested: graph.linksTo(claim.id).some((link) => link.type === 'attacks'),
  }
}

/** The map's own author is taken for granted: marked only beside another holder. */
function holderMarks(graph: ArgumentGraph, claim: Claim): HolderMark[] {
  const alone = claim.holders.length === 1 && claim.holders[0] === graph.info.author
  if (alone || claim.holders.length === 0) return []
  const order = holderOrder(graph)
  const marks = claim.holders.flatMap((id): HolderMark[] => {
    const holder = graph.holders.get(id)
    if (!holder) return []
    const place = (order.get(id) ?? 0) % holderColourCount
    return [{ initial: initialOf(holder.name), color: holder.color ?? place }]
  })
  if (marks.length <= markLimit) return marks
  const rest = marks.length - markLimit + 1
  return [...marks.slice(0, markLimit - 1), { initial: `+${rest}`, color: 2 }]
}

const orders = new WeakMap<ArgumentGraph['holders'], Map<string, number>>()

function holderOrder(graph: ArgumentGraph): Map<string, number> {
  let order = orders.get(graph.holders)
  if (!order) {
    order = new Map([...graph.holders.keys()].sort(compareIds).map((id, index) => [id, index]))
    orders.set(graph.holders, order)
  }
  return order
}

/** The first letter of the first word that says something: "The essay" is E. */
function initialOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => !/^(the|an?)$/i.test(word))
  const first = [...(words[0] ?? name)].find((letter) => /[\p{L}\p{N}]/u.test(letter))
  return (first ?? '?').toUpperCase()
}
