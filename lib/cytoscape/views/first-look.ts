/**
 * Where to look first on a map that was just opened: all of it where its cards can be read so; else, where a good part
 * fits, the part that shows most cards at a size one can read; else all of it, as an overview. Pure. The two functions
 * are also sent within the page, as text (opening-picture.ts): they use nothing from outside themselves.
 */
import type { Bounds, Point } from '../geometry/curve'

export interface Look {
  zoom: number
  /** Of the screen, on the map. */
  centre: Point
}

/** In pixels. */
export interface ScreenSize {
  width: number
  height: number
}

/** In pixels: how much of the top is behind the choice of lanes. */
export const laneChoice = 60

/** In units of the map: how much of it a screen shows inside its margins at a readable size, with `firstLook`'s own figures. */
export function readableRoom(screen: ScreenSize): ScreenSize {
  const [margin, readable] = [36, 0.7]
  return { width: (screen.width - 2 * margin) / readable, height: (screen.height - 2 * margin) / readable }
}

/** The look that shows the whole box with a margin around it, at 100 % at most. */
export function wholeLook(bounds: Bounds, screen: ScreenSize): Look {
  /** In pixels: around what is shown. */
  const margin = 36
  const across = (screen.width - 2 * margin) / Math.max(1, bounds.right - bounds.left)
  const down = (screen.height - 2 * margin) / Math.max(1, bounds.bottom - bounds.top)
  return {
    zoom: Math.max(0.04, Math.min(across, down, 1)),
    centre: { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 },
  }
}

/**
 * `whole`: the look that shows all. `focus`: what has to be in it; null: the upper left corner leads, as in lanes.
 * `rows`: where on the map the screen may begin from above, such as at each lane; none: anywhere. At most `tries`² times
 * linear in the cards, of which there are few where it matters.
 */
export function firstLook(
  cards: readonly Bounds[],
  bounds: Bounds,
  focus: Bounds | null,
  screen: ScreenSize,
  whole: Look,
  rows: readonly number[] = [],
): Look {
  /** Whole cards are drawn from 55 % on; a little above, their labels are read with ease. */
  const legible = 0.56
  const readable = 0.7
  /** How much of the map a first look has to show, or it would say nothing of the whole. */
  const goodPart = 0.15
  /** In pixels: around what is shown. */
  const margin = 36
  /** The corner of the screen that the small map covers. */
  const minimap = { width: 176, height: 120 }
  /** In pixels, as `laneChoice`. */
  const choice = 60
  /** Places tried along each direction. */
  const tries = 24

  /** Where the edge of the screen may lie, in order: from `low` to `high`, but so that the focus stays in sight. */
  const starts = (low: number, high: number, near: readonly [last: number, first: number] | null) => {
    // The whole fits along this direction: in the middle.
    if (high <= low) return [(low + high) / 2]
    const from = near ? Math.max(low, Math.min(near[1], high)) : low
    const to = near ? Math.min(high, Math.max(near[0], from)) : high
    return Array.from({ length: tries }, (_, index) => from + ((to - from) * index) / (tries - 1))
  }

  /** What a card that has to be seen is worth: more than a screen holds, so that it is not behind the small map. */
  const wanted = 100
  const isWanted = (card: Bounds) =>
    focus !== null &&
    card.left >= focus.left &&
    card.right <= focus.right &&
    card.top >= focus.top &&
    card.bottom <= focus.bottom

  /** The worth of the cards that can be seen whole, and not behind the small map. */
  const cardsIn = (seen: Bounds) => {
    let count = 0
    for (const card of cards) {
      if (card.left < seen.left || card.right > seen.right) continue
      if (card.top < seen.top || card.bottom > seen.bottom) continue
      const behind =
        card.right > seen.right - minimap.width / readable && card.top < seen.top + minimap.height / readable
      if (!behind) count += isWanted(card) ? wanted : 1
    }
    return count
  }

  const width = screen.width / readable
  const height = screen.height / readable
  const room = margin / readable
  const across = width / (bounds.right - bounds.left + 2 * room)
  const down = height / (bounds.bottom - bounds.top + 2 * room)
  const share = Math.min(1, across) * Math.min(1, down)
  // Lanes are read from their beginning on, like a text: there is little to be said by an overview.
  if (whole.zoom >= legible || share < (focus ? goodPart : goodPart / 4)) return whole
  const lefts = starts(
    bounds.left - room,
    bounds.right + room - width,
    focus && [focus.left - room, focus.right + room - width],
  )
  const last = bounds.bottom + room - height
  const begins = rows.map((row) => row - choice / readable).filter((top) => top < last)
  // What lies near the top of the map may need the room above it, so as not to be behind the small map.
  const corner = minimap.height / readable
  const above = focus && focus.top < bounds.top - room + corner ? corner : 0
  const tops =
    begins.length > 0
      ? begins
      : starts(bounds.top - room - above, last, focus && [focus.top - room, focus.bottom + room - height])
  let best: { seen: number; left: number; top: number } | undefined
  for (const left of focus ? lefts : lefts.slice(0, 1)) {
    for (const top of tops) {
      const seen = cardsIn({ left, top, right: left + width, bottom: top + height })
      if (!best || seen > best.seen) best = { seen, left, top }
    }
  }
  if (!best) return whole
  return { zoom: readable, centre: { x: best.left + width / 2, y: best.top + height / 2 } }
}
