/**
 * A clip as it lies on the clipboard: an outline in plain text for people and other programs, and the same as HTML that
 * carries the whole clip for another map.
 */
import { ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import type { Link } from '@/graph/model/link'
import type { MapDocument } from '@/graph/model/map-document'
import { linkMeanings } from '@/graph/model/vocabulary'

/** Marks HTML that carries a clip. */
const carrier = 'data-throughline-clip'

interface OutlineLine {
  depth: number
  /** `because: `, … ; '' at the top. */
  relation: string
  claim: Claim
}

/** Bullets, indented by two blanks a level, each with how it bears on the line above it. */
export function clipAsText(clip: MapDocument): string {
  return outlineOf(clip)
    .map(({ depth, relation, claim }) => `${'  '.repeat(depth)}- ${relation}${claim.label}\n`)
    .join('')
}

export function clipAsHtml(clip: MapDocument): string {
  const lines = outlineOf(clip)
    .map(
      ({ depth, relation, claim }) => `<p>${'&emsp;'.repeat(depth)}• ${escaped(relation + claim.label)}</p>`,
    )
    .join('')
  return `<div ${carrier}="${escaped(JSON.stringify(clip))}">${lines}</div>`
}

/** The JSON of the clip that the HTML carries; null when it carries none. */
export function clipJsonIn(html: string): string | null {
  const found = new RegExp(`\\s${carrier}="([^"]*)"`).exec(html)?.[1]
  return found === undefined ? null : unescaped(found)
}

/** Claims that lead nowhere within the clip first, each with what bears on it; each claim is unfolded once. */
function outlineOf(clip: MapDocument): OutlineLine[] {
  const graph = ArgumentGraph.fromDocument(clip)
  const lines: OutlineLine[] = []
  const told = new Set<string>()
  const tell = (claim: Claim, relation: string, depth: number, link: Link | null) => {
    const again = told.has(claim.id)
    told.add(claim.id)
    lines.push({ depth, relation, claim })
    if (!again) tellGrounds(claim.id, depth + 1)
    // What argues with the link is told below the premise from which it leads.
    if (link && link.from[0] === claim.id) tellGrounds(link.id, depth + 1)
  }
  const tellGrounds = (target: string, depth: number) => {
    for (const link of graph.linksTo(target)) {
      const about = graph.links.has(targetId(link)) ? ' (about that link)' : ''
      for (const id of link.from) {
        const premise = graph.claims.get(id)
        if (premise) tell(premise, `${linkMeanings[link.type].backward}${about}: `, depth, link)
      }
    }
  }
  const ends = clip.claims.filter((claim) => graph.linksFrom(claim.id).length === 0)
  for (const claim of [...ends, ...clip.claims]) if (!told.has(claim.id)) tell(claim, '', 0, null)
  return lines
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

function unescaped(text: string): string {
  const characters = new Map(Object.entries(entities).map(([character, entity]) => [entity, character]))
  return text.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => characters.get(entity) ?? "'")
}
