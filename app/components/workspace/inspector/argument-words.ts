/** Links, their ends and their standing in plain words. */
import { groundedLabelling, strikes } from '@/graph/argumentation/grounded'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { countedSome } from '@/graph/model/counted'
import type { Link } from '@/graph/model/link'
import { linkMeanings } from '@/graph/model/vocabulary'

/** “A” and “B” cause “C”, as one line: `A, B → causes → C` read aloud. Links on links are told in brackets. */
export function linkWords(graph: ArgumentGraph, link: Link, depth = 0): string {
  const from = link.from.map((id) => graph.claims.get(id)?.label ?? id).join(' and ')
  return `${from} ${linkMeanings[link.type].forward} ${targetWords(graph, link, depth)}`
}

/** What a link ends on: the claim's label, or the other link in words. */
export function targetWords(graph: ArgumentGraph, link: Link, depth = 0): string {
  if ('claim' in link.to) return graph.claims.get(link.to.claim)?.label ?? link.to.claim
  const target = graph.links.get(link.to.link)
  if (!target || depth > 3) return 'a link'
  return `the link “${linkWords(graph, target, depth + 1)}”`
}

export function strengthWords(link: Link): string {
  return link.strength === undefined ? 'not rated' : link.strength.toFixed(2)
}

export interface StandingWords {
  label: 'Holds up' | 'Refuted' | 'Open'
  tone: 'ok' | 'danger' | 'warn'
  reason: string
}

/** Whether a claim or link holds up against what speaks against it, and why. */
export function standingWords(graph: ArgumentGraph, id: string): StandingWords {
  const labelling = groundedLabelling(graph)
  const attacks = graph.linksTo(id).filter((link) => link.type === 'attacks')
  const names = (links: readonly Link[]) =>
    links.map((link) => `“${premiseWords(graph, link)}”`).join(' and ')
  switch (labelling.get(id)) {
    case 'out':
      return {
        label: 'Refuted',
        tone: 'danger',
        reason: `${names(attacks.filter((link) => strikes(link, labelling)))} speaks against it, and nothing answers that.`,
      }
    case 'undecided':
      return {
        label: 'Open',
        tone: 'warn',
        reason: `${names(attacks)} speaks against it, and is itself open.`,
      }
    default:
      return {
        label: 'Holds up',
        tone: 'ok',
        reason:
          attacks.length === 0
            ? 'Nothing speaks against it.'
            : `What speaks against it is answered: ${names(attacks)}.`,
      }
  }
}

function premiseWords(graph: ArgumentGraph, link: Link): string {
  return link.from.map((id) => graph.claims.get(id)?.label ?? id).join(' and ')
}

/** Whether an attack stands: it and all its premises hold up. */
export function attackStands(graph: ArgumentGraph, link: Link): boolean {
  return strikes(link, groundedLabelling(graph))
}

/** `3 links and 1 note`; '' for nothing. */
export function alongWords({ links, notes }: { links: number; notes: number }): string {
  return countedSome([links, 'link'], [notes, 'note']).join(' and ')
}
