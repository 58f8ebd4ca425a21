/**
 * Places that a layout chose, saved with the change that first depends on them: a claim that is added takes its place
 * along, and a map that had none saved keeps the layout one was looking at. All in the change itself, so that undoing it
 * leaves nothing behind.
 */
import type { GraphChange } from '@/graph/change'
import { type Command, commandLimit } from '@/graph/edit/command'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId } from '@/graph/model/ids'

export interface PlacedClaim {
  id: string
  /** Of the card's centre, as a claim's `position`. */
  x: number
  y: number
}

/** More places than this would not fit into one request: such a map is laid out afresh until it is tidied. */
const keptLimit = 10_000

/** What knows where cards lie: the canvas. */
export interface Arranger {
  /** Where the layout put cards; those with a saved position may be among them. */
  laidOut(): readonly PlacedClaim[]
  /** Where the claims that the change adds would be put; `graph` is the map after it. */
  placesFor(change: GraphChange, graph: ArgumentGraph): readonly PlacedClaim[]
}

/**
 * `commands`, which make `change` and lead to `graph`, with the places that are to be saved along; the same list when
 * there are none. Linear in the claims without a position.
 */
export function withPlaces(
  commands: Command[],
  change: GraphChange,
  graph: ArgumentGraph,
  arranger: Arranger | null,
): Command[] {
  if (!arranger || !affectsLayout(change)) return commands
  const isOpen = change.added.claims.some((claim) => !claim.position)
  const fresh = new Map(isOpen ? arranger.placesFor(change, graph).map((place) => [place.id, place]) : [])
  const placed = commands.map((command): Command => {
    if (command.type !== 'addClaim' || command.claim.position || command.claim.id === undefined)
      return command
    const place = fresh.get(command.claim.id)
    return place ? { ...command, claim: { ...command.claim, position: { x: place.x, y: place.y } } } : command
  })
  const unsaved = claimsWithoutPlace(graph, fresh)
  const kept = unsaved.size === 0 ? [] : arranger.laidOut().filter(({ id }) => unsaved.has(id))
  if (kept.length === 0) return fresh.size === 0 ? commands : placed
  const positions = kept.map(({ id, x, y }) => ({ id: id as ClaimId, x, y }))
  if (placed.length >= commandLimit || kept.length > keptLimit) return placed
  return [...placed, { type: 'setPositions', positions }]
}

function claimsWithoutPlace(graph: ArgumentGraph, fresh: ReadonlyMap<string, PlacedClaim>): Set<string> {
  const found = new Set<string>()
  graph.claims.forEach(({ id, position }) => {
    if (!position && !fresh.has(id)) found.add(id)
  })
  return found
}

/** Whether the map would be laid out otherwise after the change. */
function affectsLayout({ added, updated, removed }: GraphChange): boolean {
  return (
    [added.claims, added.links, removed.claims, removed.links].some((list) => list.length > 0) ||
    updated.claims.some(
      ([from, to]) => from.label !== to.label || from.kind !== to.kind || from.position !== to.position,
    ) ||
    updated.links.some(([from, to]) => from.from !== to.from || from.to !== to.to)
  )
}

/** Whether the places that were saved along with something else are all that clashes: then others' are as good. */
export function onlyPlacesClash(commands: readonly Command[], pointers: readonly string[]): boolean {
  if (commands.every(({ type }) => type === 'setPositions')) return false
  return pointers.every((pointer) => {
    const index = Number(/^\/commands\/(\d+)\/positions\//.exec(pointer)?.[1] ?? Number.NaN)
    return commands[index]?.type === 'setPositions'
  })
}
