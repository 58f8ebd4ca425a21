/** Finds the cards near a place without asking all of them. Made anew whenever cards move; linear to make. */

import { type Bounds, overlap, type Point } from '../geometry/curve'
import { boundsOf, type CardPlace } from './card-place'

const cell = 192

export interface Obstacle {
  id: string
  bounds: Bounds
}

export class CardGrid {
  readonly #cells = new Map<number, Obstacle[]>()

  constructor(places: ReadonlyMap<string, CardPlace>) {
    places.forEach((place, id) => {
      const obstacle = { id, bounds: boundsOf(place) }
      for (const key of keysOf(obstacle.bounds)) {
        const members = this.#cells.get(key)
        if (members) members.push(obstacle)
        else this.#cells.set(key, [obstacle])
      }
    })
  }

  get isEmpty(): boolean {
    return this.#cells.size === 0
  }

  /** The cards that the box touches, each once. */
  within(box: Bounds): Obstacle[] {
    const found = new Set<Obstacle>()
    for (const key of keysOf(box)) {
      for (const obstacle of this.#cells.get(key) ?? [])
        if (overlap(obstacle.bounds, box)) found.add(obstacle)
    }
    return [...found]
  }

  /** Whether the point is on a card other than `except`, or nearer to it than `room`. */
  covers(point: Point, room: number, except: ReadonlySet<string>): boolean {
    const box = {
      left: point.x - room,
      right: point.x + room,
      top: point.y - room,
      bottom: point.y + room,
    }
    for (const key of keysOf(box)) {
      for (const { id, bounds } of this.#cells.get(key) ?? []) {
        if (!except.has(id) && overlap(bounds, box)) return true
      }
    }
    return false
  }
}

/** Cells as numbers: pairs of 26 bits, so that they stay exact. */
const span = 2 ** 26

function keysOf(box: Bounds): number[] {
  const keys: number[] = []
  const lastX = Math.floor(box.right / cell)
  const lastY = Math.floor(box.bottom / cell)
  for (let x = Math.floor(box.left / cell); x <= lastX; x++) {
    for (let y = Math.floor(box.top / cell); y <= lastY; y++) keys.push((x + span / 2) * span + y + span / 2)
  }
  return keys
}
