/**
 * What stands out on the canvas and what steps back: for a selection, a shown chain and a filter, the emphasis of every
 * claim and link. Pure; how emphasis looks is decided by the drawings.
 */
import type { Chain } from '@/graph/chains/answer'
import { type ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import { idOfTarget, type LinkTarget, sameTarget } from '@/graph/model/link'

/** A claim or a link; null: nothing. */
export type Target = LinkTarget | null

/** `chain`: on the shown chain. `near`: in full colour beside what is dimmed. `hidden`: filtered out of sight. */
export type Emphasis = 'plain' | 'chain' | 'near' | 'dim' | 'hidden'

export interface Step {
  /** Counted from 1. */
  number: number
  /** Whether the person named it, or it was found between. */
  typed: boolean
}

export interface CanvasView {
  selection: Target
  /** Claims and links chosen together, the selected one among them; none: it alone. */
  marked: ReadonlySet<string>
  chain: Chain | null
  /** The claims that pass the filters; null: all do. */
  passing: ReadonlySet<string> | null
  /** Take what does not pass out of sight instead of dimming it. */
  hideOthers: boolean
}

export const plainView: CanvasView = {
  selection: null,
  marked: new Set(),
  chain: null,
  passing: null,
  hideOthers: false,
}

/** Whether both show the same: then nothing has to be worked out or drawn again. */
export function isSameView(a: CanvasView, b: CanvasView): boolean {
  return (
    sameTarget(a.selection, b.selection) &&
    (a.marked === b.marked || (a.marked.size === 0 && b.marked.size === 0)) &&
    a.chain === b.chain &&
    a.passing === b.passing &&
    a.hideOthers === b.hideOthers
  )
}

export interface Emphases {
  claim(id: string): Emphasis
  link(id: string): Emphasis
  step(id: string): Step | undefined
  /** The weakest link of the shown chain. */
  weakest: string | undefined
  /** What is in full colour while all else steps back; null: nothing steps back for it. */
  bright: ReadonlySet<string> | null
  /** Whether anything steps back. */
  focused: boolean
}

/** The emphasis of everything. Linear in what is bright; asking is constant. */
export function emphasesOf(graph: ArgumentGraph, view: CanvasView): Emphases {
  const chain = view.chain
  const bright = chain ? aroundChain(chain) : neighbourhood(graph, chosenIn(view))
  const onChain = new Set<string>(chain ? [...chain.claims, ...chain.links] : [])
  const steps = chain ? stepsOf(chain) : new Map<string, Step>()
  const passes = (id: string) => view.passing === null || view.passing.has(id)
  const filtered = view.hideOthers ? 'hidden' : 'dim'

  const claim = (id: string): Emphasis => {
    if (onChain.has(id)) return 'chain'
    if (bright) return bright.has(id) ? 'near' : passes(id) ? 'dim' : filtered
    return passes(id) ? 'plain' : filtered
  }
  const link = (id: string): Emphasis => {
    const record = graph.links.get(id)
    if (!record) return 'hidden'
    if (onChain.has(id)) return 'chain'
    if (bright?.has(id)) return 'near'
    const ends = 'claim' in record.to ? [...record.from, record.to.claim] : record.from
    if (!ends.every(passes)) return filtered
    if ('link' in record.to && link(record.to.link) === 'hidden') return 'hidden'
    return bright ? 'dim' : 'plain'
  }
  return {
    claim,
    link,
    step: (id) => steps.get(id),
    weakest: chain?.weakest,
    bright,
    focused: bright !== null || view.passing !== null,
  }
}

/** The ids of what is chosen. */
function chosenIn({ selection, marked }: CanvasView): Iterable<string> {
  if (marked.size > 0 || selection === null) return marked
  return [idOfTarget(selection)]
}

/** What is chosen and what is one link away; null when the map has nothing of it. */
function neighbourhood(graph: ArgumentGraph, chosen: Iterable<string>): Set<string> | null {
  const bright = new Set<string>()
  for (const id of chosen) {
    if (!graph.claims.has(id)) {
      addLink(graph, bright, id)
      continue
    }
    bright.add(id)
    for (const link of [...graph.linksFrom(id), ...graph.linksTo(id)]) addLink(graph, bright, link.id)
  }
  return bright.size === 0 ? null : bright
}

/** A link with its ends and what argues with it; when it argues with a link itself, that one and its ends too. */
function addLink(graph: ArgumentGraph, bright: Set<string>, id: string): void {
  let link = graph.links.get(id)
  for (const striker of link ? graph.linksTo(id) : []) {
    bright.add(striker.id)
    for (const premise of striker.from) bright.add(premise)
  }
  while (link && !bright.has(link.id)) {
    bright.add(link.id)
    for (const premise of link.from) bright.add(premise)
    const target = targetId(link)
    if ('claim' in link.to) bright.add(target)
    link = graph.links.get(target)
  }
}

/** What the chain also needs and what contests it: in full colour, but not part of it. */
function aroundChain(chain: Chain): Set<string> {
  const bright = new Set<string>()
  for (const need of chain.needs) for (const claim of need.claims) bright.add(claim)
  for (const { by, from } of chain.contested) {
    bright.add(by)
    for (const claim of from) bright.add(claim)
  }
  return bright
}

function stepsOf(chain: Chain): Map<string, Step> {
  const typed = new Set(chain.positions)
  return new Map(chain.claims.map((id, index) => [id, { number: index + 1, typed: typed.has(index) }]))
}
