/**
 * A place for a new card: near what it is linked to, on the side its links ask for, over nothing that is there. Moves
 * nothing else. Pure and deterministic.
 */
import { type ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import { cardWidth } from '../cards/card-geometry'
import type { CardPlace } from '../cards/card-place'
import type { Point } from '../geometry/curve'
import { columnGap, rowGap } from './column-measures'

const columnPitch = cardWidth + columnGap
const rowPitch = 78 + rowGap
const farthestRing = 60

/** Where cards lie: what a map of them is asked here. */
export type PlaceLookup = Pick<ReadonlyMap<string, CardPlace>, 'get' | 'size' | 'forEach'>

/** Both as one, without a copy of the thousands there may be. */
export function placesBeside(places: PlaceLookup, more: PlaceLookup): PlaceLookup {
  return {
    get: (id) => more.get(id) ?? places.get(id),
    get size() {
      return places.size + more.size
    },
    forEach(visit) {
      places.forEach(visit)
      more.forEach(visit)
    },
  }
}

/** The centre of a free spot for the claim, which is `height` high. Linear in the cards, and in those of a column for each spot tried. */
export function findPlace(graph: ArgumentGraph, claim: string, height: number, places: PlaceLookup): Point {
  const wish = wishedPlace(graph, claim, places)
  const free = freeTest(places, height)
  for (let ring = 0; ring <= farthestRing; ring++) {
    for (const candidate of spotsOn(ring, wish)) if (free(candidate)) return candidate
  }
  // Beyond everything: under the lowest card.
  return { x: wish.x, y: Math.max(0, cornerOf(places).bottom) + rowGap + height / 2 }
}

/** A column before what it leads to, a column behind what leads to it, below what it argues with. */
function wishedPlace(graph: ArgumentGraph, claim: string, places: PlaceLookup): Point {
  const wishes: Point[] = []
  for (const link of graph.linksFrom(claim)) {
    const target = 'claim' in link.to ? places.get(link.to.claim) : middleOf(graph, link.to.link, places)
    if (!target) continue
    if ('claim' in link.to) wishes.push({ x: target.x - columnPitch, y: target.y })
    else wishes.push({ x: target.x, y: target.y + rowPitch })
  }
  for (const link of graph.linksTo(claim)) {
    for (const premise of link.from) {
      const place = places.get(premise)
      if (place) wishes.push({ x: place.x + columnPitch, y: place.y })
    }
  }
  if (wishes.length > 0) return mean(wishes)
  return besideAll(places)
}

function middleOf(graph: ArgumentGraph, id: string, places: PlaceLookup): Point | undefined {
  const link = graph.links.get(id)
  if (!link) return undefined
  const ends = [...link.from, targetId(link)].flatMap((end) => places.get(end) ?? [])
  return ends.length === 0 ? undefined : mean(ends)
}

/** What has no links comes under the map, at its left. */
function besideAll(places: PlaceLookup): Point {
  if (places.size === 0) return { x: cardWidth / 2, y: 39 }
  const { left, bottom } = cornerOf(places)
  return { x: left, y: bottom + rowGap + 39 }
}

/** The centre of the card furthest left, and the lower edge of the lowest. */
function cornerOf(places: PlaceLookup): { left: number; bottom: number } {
  let left = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  places.forEach(({ x, y, height }) => {
    left = Math.min(left, x)
    bottom = Math.max(bottom, y + height / 2)
  })
  return { left, bottom }
}

/** The spots at `ring` steps from the wish: above and below first, then aside. */
function spotsOn(ring: number, { x, y }: Point): Point[] {
  if (ring === 0) return [{ x, y }]
  const spots: Point[] = []
  const half = rowPitch / 2
  for (let across = 0; across <= Math.floor(ring / 4); across++) {
    const along = ring - 4 * across
    for (const dx of across === 0 ? [0] : [-across, across]) {
      for (const dy of along === 0 ? [0] : [along, -along]) {
        spots.push({ x: x + dx * columnPitch, y: y + dy * half })
      }
    }
  }
  return spots
}

/** Spots stand in few columns: which cards reach into one is looked up once. */
function freeTest(places: PlaceLookup, height: number): (spot: Point) => boolean {
  const columns = new Map<number, CardPlace[]>()
  const columnAt = (x: number) => {
    const known = columns.get(x)
    if (known) return known
    const column: CardPlace[] = []
    places.forEach((place) => {
      if (Math.abs(place.x - x) < cardWidth + rowGap / 2) column.push(place)
    })
    columns.set(x, column)
    return column
  }
  return (spot) =>
    columnAt(spot.x).every((place) => Math.abs(place.y - spot.y) >= (place.height + height) / 2 + rowGap / 2)
}

function mean(points: readonly Point[]): Point {
  return {
    x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
    y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
  }
}
