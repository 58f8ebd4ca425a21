/**
 * What lies on the map, by id and in the order of ids, whichever came last, and the box around each: what touches an area
 * is looked up with every frame. The sides of the boxes lie side by side in memory, in whole numbers: going through
 * thousands takes microseconds, and makes no numbers to collect.
 */
import { compareIds } from '@/graph/model/ids'
import { type Area, touches } from './area'
import type { Bounds } from './curve'

interface Box<T> {
  readonly id: string
  value: T
  bounds: Bounds
}

/** Sides of a box. */
const sides = 4
/** Farther out than this a side counts as being here. */
const farthest = 2 ** 30 - 1

export class BoxMap<T> implements ReadonlyMap<string, T> {
  readonly #byId = new Map<string, Box<T>>()
  /** In the order of ids. */
  #boxes: Box<T>[] = []
  /** Whole numbers around the boxes, in the same order. */
  #around = new Int32Array(sides * 64)

  get size(): number {
    return this.#boxes.length
  }

  get(id: string): T | undefined {
    return this.#byId.get(id)?.value
  }

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  /** Logarithmic; something new moves what is behind it along, which is little work for thousands. */
  set(id: string, value: T, bounds: Bounds): void {
    const known = this.#byId.get(id)
    const at = this.#placeOf(id)
    if (known) {
      known.value = value
      known.bounds = bounds
    } else {
      const box = { id, value, bounds }
      this.#byId.set(id, box)
      this.#makeRoom(at)
      this.#boxes.splice(at, 0, box)
    }
    const first = at * sides
    this.#around[first] = whole(Math.floor(bounds.left))
    this.#around[first + 1] = whole(Math.floor(bounds.top))
    this.#around[first + 2] = whole(Math.ceil(bounds.right))
    this.#around[first + 3] = whole(Math.ceil(bounds.bottom))
  }

  delete(id: string): void {
    if (!this.#byId.delete(id)) return
    const at = this.#placeOf(id)
    this.#around.copyWithin(at * sides, (at + 1) * sides, this.#boxes.length * sides)
    this.#boxes.splice(at, 1)
  }

  clear(): void {
    this.#byId.clear()
    this.#boxes = []
  }

  /** Calls `visit` with all whose boxes the area touches, in their order. Linear in the boxes. */
  forEachIn(area: Area, visit: (id: string, value: T, bounds: Bounds) => void): void {
    const left = whole(Math.floor(area.bounds.left))
    const top = whole(Math.floor(area.bounds.top))
    const right = whole(Math.ceil(area.bounds.right))
    const bottom = whole(Math.ceil(area.bounds.bottom))
    const around = this.#around
    const count = this.#boxes.length
    for (let at = 0, first = 0; at < count; at++, first += sides) {
      if ((around[first] as number) > right || (around[first + 2] as number) < left) continue
      if ((around[first + 1] as number) > bottom || (around[first + 3] as number) < top) continue
      const { id, value, bounds } = this.#boxes[at] as Box<T>
      if (touches(area, bounds)) visit(id, value, bounds)
    }
  }

  forEach(visit: (value: T, id: string, map: ReadonlyMap<string, T>) => void): void {
    for (const { id, value } of this.#boxes) visit(value, id, this)
  }

  *entries(): MapIterator<[string, T]> {
    for (const { id, value } of this.#boxes) yield [id, value]
  }

  *keys(): MapIterator<string> {
    for (const { id } of this.#boxes) yield id
  }

  *values(): MapIterator<T> {
    for (const { value } of this.#boxes) yield value
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries()
  }

  /** Where the id stands, or would stand, in the order (binary search). What comes in order is at the end. */
  #placeOf(id: string): number {
    const last = this.#boxes.at(-1)
    if (!last || compareIds(id, last.id) > 0) return this.#boxes.length
    let [from, to] = [0, this.#boxes.length - 1]
    while (from < to) {
      const middle = (from + to) >> 1
      if (compareIds((this.#boxes[middle] as Box<T>).id, id) < 0) from = middle + 1
      else to = middle
    }
    return from
  }

  #makeRoom(at: number): void {
    const end = this.#boxes.length * sides
    if (this.#around.length < end + sides) {
      const more = new Int32Array(2 * this.#around.length)
      more.set(this.#around)
      this.#around = more
    }
    this.#around.copyWithin((at + 1) * sides, at * sides, end)
  }
}

function whole(side: number): number {
  return Math.max(-farthest, Math.min(farthest, side))
}
