/** What of a picture has to be painted anew: boxes around all that changed since it was last painted, or everything. */
import { type Bounds, joinBounds } from '../geometry/curve'

/** More are one around all of them: to find what touches any of many costs more than to paint what touches none. */
const mostBoxes = 500

export class Damage {
  #boxes: Bounds[] | 'all' = 'all'

  add(...boxes: readonly Bounds[]): void {
    if (this.#boxes === 'all') return
    this.#boxes.push(...boxes)
    if (this.#boxes.length > mostBoxes) this.#boxes = [joinBounds(this.#boxes)]
  }

  addAll(): void {
    this.#boxes = 'all'
  }

  /** The boxes, none where nothing changed, or 'all'. They are painted then, and counted from anew. */
  take(): readonly Bounds[] | 'all' {
    const boxes = this.#boxes
    this.#boxes = []
    return boxes
  }
}
