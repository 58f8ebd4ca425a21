/**
 * Boxes by name, in the order they came, of which those that touch an area are looked up with every frame. Their sides
 * lie side by side in memory: going through thousands takes microseconds.
 */
import { type Area, touches } from './area'
import type { Bounds } from './curve'

/** Sides of a box. */
const sides = 4

export class BoxList {
  readonly #places = new Map<string, number>()
  /** By place; undefined: what was there is gone. */
  #names: (string | undefined)[] = []
  #sides = new Float64Array(sides * 64)

  /** What has a place keeps it. Constant, but for what is gone, which is cleared away when it is the most. */
  set(name: string, { left, top, right, bottom }: Bounds): void {
    const at = this.#places.get(name) ?? this.#newPlace(name)
    const first = at * sides
    this.#sides[first] = left
    this.#sides[first + 1] = top
    this.#sides[first + 2] = right
    this.#sides[first + 3] = bottom
  }

  delete(name: string): void {
    const at = this.#places.get(name)
    if (at === undefined) return
    this.#places.delete(name)
    this.#names[at] = undefined
  }

  clear(): void {
    this.#places.clear()
    this.#names = []
  }

  /** Calls `visit` with the name of each box that the area touches, in their order. Linear in the boxes. */
  forEachIn(area: Area, visit: (name: string) => void): void {
    const { left, top, right, bottom } = area.bounds
    const all = this.#sides
    for (let at = 0, first = 0; at < this.#names.length; at++, first += sides) {
      const l = all[first] as number
      const t = all[first + 1] as number
      const r = all[first + 2] as number
      const b = all[first + 3] as number
      if (!(left < r && l < right && top < b && t < bottom)) continue
      const name = this.#names[at]
      if (name === undefined) continue
      if (area.boxes.length === 1 || touches(area, { left: l, top: t, right: r, bottom: b })) visit(name)
    }
  }

  #newPlace(name: string): number {
    if (this.#names.length > 2 * this.#places.size + 64) this.#clearAway()
    const at = this.#names.length
    this.#names.push(name)
    this.#places.set(name, at)
    if (this.#sides.length < (at + 1) * sides) {
      const more = new Float64Array(2 * this.#sides.length)
      more.set(this.#sides)
      this.#sides = more
    }
    return at
  }

  /** Moves what is there together, over what is gone. */
  #clearAway(): void {
    const names = this.#names.filter((name) => name !== undefined)
    const before = this.#names
    let to = 0
    before.forEach((name, from) => {
      if (name === undefined) return
      this.#sides.copyWithin(to * sides, from * sides, (from + 1) * sides)
      this.#places.set(name, to)
      to += 1
    })
    this.#names = names
  }
}
