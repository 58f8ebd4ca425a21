/**
 * What lies on the map, by id and in the order of ids, whichever came last, and the box around each: what touches an area
 * is looked up with every frame. The sides of the boxes lie side by side in memory, in whole numbers: going through thousands takes
 * microseconds, and makes no numbers to collect.
 */
import { compareIds } from '@/graph/model/ids'
import { type Area, touches } from './area'
import type { Bounds } from './curve'

/** Sides of a box. */
const sides = 4
/** Farther out than this a side counts as being here. */
const farthest = 2 ** 30 - 1

export class BoxMap<T> {
  readonly #all = new Map<string, T>()
  /** The last in the order of ids. */
  #last = ''
  /** Whether nothing came since that belongs before others: order is made when it is asked for. */
  #isInOrder = true
  readonly #places = new Map<string, number>()
  /** By place; undefined: what was there is gone. */
  #boxes: ({ name: string; bounds: Bounds } | undefined)[] = []
  /** Whole numbers around the boxes. */
  #around = new Int32Array(sides * 64)

  /** Linear where something came since that does not belong at the end; else constant. */
  get all(): ReadonlyMap<string, T> {
    this.#order()
    return this.#all
  }

  get(name: string): T | undefined {
    return this.#all.get(name)
  }

  /** Constant, but for what is gone, which is cleared away when it is the most. */
  set(name: string, value: T, bounds: Bounds): void {
    this.#all.set(name, value)
    this.#setBox(name, bounds)
  }

  delete(name: string): void {
    const at = this.#places.get(name)
    if (at === undefined) return
    this.#all.delete(name)
    this.#places.delete(name)
    this.#boxes[at] = undefined
  }

  clear(): void {
    this.#all.clear()
    this.#clearBoxes()
  }

  /** Calls `visit` with all whose boxes the area touches, in their order. Linear in the boxes. */
  forEachIn(area: Area, visit: (name: string, value: T, bounds: Bounds) => void): void {
    this.#order()
    const left = whole(Math.floor(area.bounds.left))
    const top = whole(Math.floor(area.bounds.top))
    const right = whole(Math.ceil(area.bounds.right))
    const bottom = whole(Math.ceil(area.bounds.bottom))
    const around = this.#around
    for (let at = 0, first = 0; at < this.#boxes.length; at++, first += sides) {
      if ((around[first] as number) > right || (around[first + 2] as number) < left) continue
      if ((around[first + 1] as number) > bottom || (around[first + 3] as number) < top) continue
      const box = this.#boxes[at]
      if (box && touches(area, box.bounds)) visit(box.name, this.#all.get(box.name) as T, box.bounds)
    }
  }

  #setBox(name: string, bounds: Bounds): void {
    const at = this.#places.get(name) ?? this.#newPlace(name)
    this.#boxes[at] = { name, bounds }
    const first = at * sides
    this.#around[first] = whole(Math.floor(bounds.left))
    this.#around[first + 1] = whole(Math.floor(bounds.top))
    this.#around[first + 2] = whole(Math.ceil(bounds.right))
    this.#around[first + 3] = whole(Math.ceil(bounds.bottom))
  }

  #newPlace(name: string): number {
    if (this.#boxes.length > 2 * this.#places.size + 64) this.#clearAway()
    const at = this.#boxes.length
    if (compareIds(name, this.#last) < 0) this.#isInOrder = false
    else this.#last = name
    this.#places.set(name, at)
    if (this.#around.length < (at + 1) * sides) {
      const more = new Int32Array(2 * this.#around.length)
      more.set(this.#around)
      this.#around = more
    }
    return at
  }

  #order(): void {
    if (this.#isInOrder) return
    const boxes = this.#boxes.filter((box) => box !== undefined).sort((a, b) => compareIds(a.name, b.name))
    const values = boxes.map(({ name }) => this.#all.get(name) as T)
    this.#all.clear()
    for (const [at, { name }] of boxes.entries()) this.#all.set(name, values[at] as T)
    this.#setBoxes(boxes)
  }

  /** Moves the boxes that are there together, over those that are gone. */
  #clearAway(): void {
    this.#setBoxes(this.#boxes.filter((box) => box !== undefined))
  }

  #setBoxes(boxes: readonly { name: string; bounds: Bounds }[]): void {
    this.#clearBoxes()
    for (const { name, bounds } of boxes) this.#setBox(name, bounds)
  }

  #clearBoxes(): void {
    this.#places.clear()
    this.#boxes = []
    this.#last = ''
    this.#isInOrder = true
  }
}

function whole(side: number): number {
  return Math.max(-farthest, Math.min(farthest, side))
}
