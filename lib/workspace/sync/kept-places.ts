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

export interface PlacesAlong {
  /** What is sent: the commands, with the places in them and behind them; the same list when there are none. */
  commands: Command[]
  /** What sets these places where the commands were carried out without. */
  placing: Command[]
}

/**
 * The places that are to be saved along with `commands`, which make `change` and lead to `graph`. Linear in the claims
 * without a position.
 */
export function placesAlong(
  commands: Command[],
  change: GraphChange,
  graph: ArgumentGraph,
  arranger: Arranger | null,
): PlacesAlong {
  if (!arranger || !affectsLayout(change)) return { commands, placing: [] }
  const isOpen = change.added.claims.some((claim) => !claim.position)
  const fresh = new Map(isOpen ? arranger.placesFor(change, graph).map((place) => [place.id, place]) : [])
  const placed = commands.map((command): Command => {
    if (command.type !== 'addClaim' || command.claim.position || command.claim.id === undefined)
      return command
    const place = fresh.get(command.claim.id)
    return place ? { ...command, claim: { ...command.claim, position: { x: place.x, y: place.y } } } : command
  })
  const unsaved = claimsWithoutPlace(graph, fresh)
  const others = unsaved.size === 0 ? [] : arranger.laidOut().filter(({ id }) => unsaved.has(id))
  const isTooMuch = commands.length >= commandLimit || others.length > keptLimit
  const kept = isTooMuch ? [] : others
  if (kept.length === 0 && fresh.size === 0) return { commands, placing: [] }
  return {
    commands: kept.length === 0 ? placed : [...placed, setPositions(kept)],
    placing: [setPositions([...fresh.values(), ...kept])],
  }
}

function setPositions(places: readonly PlacedClaim[]): Command {
  return { type: 'setPositions', positions: places.map(({ id, x, y }) => ({ id: id as ClaimId, x, y })) }
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
