/** What of a picture has to be painted anew: a box around all that changed since it was last painted, or everything. */
import { type Bounds, joinBounds } from '../geometry/curve'

export class Damage {
  #box: Bounds | null | 'all' = 'all'

  add(bounds: Bounds | undefined): void {
    if (bounds === undefined || this.#box === 'all') return
    this.#box = this.#box === null ? bounds : joinBounds([this.#box, bounds])
  }

  addAll(): void {
    this.#box = 'all'
  }

  /** The box, 'all', or null: nothing changed. It is painted then, and counted from anew. */
  take(): Bounds | null | 'all' {
    const box = this.#box
    this.#box = null
    return box
  }
}
