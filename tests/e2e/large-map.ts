/** A map of any size that reads like one: steps towards a thesis, in sections of a source; the same each time. */
import { type MapDocument, mapDocumentSchema } from '@/graph/model/map-document'
import { linkTypes } from '@/graph/model/vocabulary'

const kinds = ['claim', 'claim', 'event', 'evidence', 'condition', 'counterpoint'] as const
const perSection = 50

/** `count` claims, about a third more links than that. Claim n is called `Step n of the matter`. */
export function largeMap(id: string, count: number): MapDocument {
  const claims = Array.from({ length: count }, (_, n) => ({
    id: `c${n}`,
    kind: n === 0 ? 'thesis' : kinds[n % kinds.length],
    label: n === 0 ? 'What it all comes to' : `Step ${n} of the matter`,
    anchors: [
      { source: 'text', section: `Part ${1 + Math.floor(n / perSection)}`, paragraph: 1 + (n % perSection) },
    ],
  }))
  const links = claims.slice(1).flatMap((_, index) => {
    const n = index + 1
    const type = linkTypes[n % linkTypes.length]
    // Each leads to an earlier one: four or so lead to each, some a long way.
    const near = {
      id: `l${n}`,
      type,
      from: [`c${n}`],
      to: { claim: `c${Math.floor(index / 4)}` },
      strength: 0.5,
    }
    const far = {
      id: `f${n}`,
      type: 'supports',
      from: [`c${n}`],
      to: { claim: `c${Math.floor((n * 7) / 11)}` },
    }
    return n % 3 === 0 && n > 3 ? [near, far] : [near]
  })
  return mapDocumentSchema.parse({
    format: 'throughline/1',
    map: { id, title: `A matter of ${count} claims` },
    claims,
    links,
    sources: [{ id: 'text', title: 'The text' }],
  })
}

/** One line of `count` claims, each the cause of the one before it: `Claim n of the line`, 0 being what all lead to. */
export function lineMap(id: string, count: number): MapDocument {
  const claims = Array.from({ length: count }, (_, n) => ({
    id: `c${n}`,
    kind: 'claim',
    label: `Claim ${n} of the line`,
  }))
  return mapDocumentSchema.parse({
    format: 'throughline/1',
    map: { id, title: `A line of ${count} claims` },
    claims,
    links: claims
      .slice(1)
      .map(({ id }, n) => ({ id: `l${n}`, type: 'causes', from: [id], to: { claim: `c${n}` } })),
  })
}

/** Puts the map into the server's store. */
export async function putMap(server: string, document: MapDocument): Promise<void> {
  const answer = await fetch(`${server}/api/v1/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server },
    body: JSON.stringify(document),
  })
  if (!answer.ok) throw new Error(`The map is not taken: ${answer.status} ${await answer.text()}`)
}
