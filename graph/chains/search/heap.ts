/** A binary heap of numbers by an order of one's own: `order(a, b) < 0` when a comes first. */
export class Heap {
  readonly #items: number[] = []
  readonly #order: (a: number, b: number) => number

  constructor(order: (a: number, b: number) => number) {
    this.#order = order
  }

  get size(): number {
    return this.#items.length
  }

  /** The first, left where it is. */
  get first(): number | undefined {
    return this.#items[0]
  }

  push(item: number): void {
    const items = this.#items
    let at = items.length
    items.push(item)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = items[parent] as number
      if (this.#order(item, above) >= 0) break
      items[at] = above
      at = parent
    }
    items[at] = item
  }

  /** Takes the first; undefined when there is none. */
  pop(): number | undefined {
    const items = this.#items
    const first = items[0]
    const last = items.pop()
    if (first === undefined || last === undefined || items.length === 0) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= items.length) break
      const right = child + 1
      if (right < items.length && this.#order(items[right] as number, items[child] as number) < 0)
        child = right
      const below = items[child] as number
      if (this.#order(last, below) <= 0) break
      items[at] = below
      at = child
    }
    items[at] = last
    return first
  }
}

/** A binary heap of numbers with a key each, the largest key first. */
export class KeyedHeap {
  readonly #items: number[] = []
  readonly #keys: number[] = []

  get size(): number {
    return this.#items.length
  }

  /** The key of the first; -1 when there is none. */
  get key(): number {
    return this.#keys[0] ?? -1
  }

  push(item: number, key: number): void {
    const items = this.#items
    const keys = this.#keys
    let at = items.length
    items.push(item)
    keys.push(key)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = keys[parent] as number
      if (key <= above) break
      items[at] = items[parent] as number
      keys[at] = above
      at = parent
    }
    items[at] = item
    keys[at] = key
  }

  /** Takes the first; there must be one. */
  pop(): number {
    const items = this.#items
    const keys = this.#keys
    const first = items[0] as number
    const item = items.pop() as number
    const key = keys.pop() as number
    const size = items.length
    let at = 0
    while (size > 0) {
      let child = 2 * at + 1
      if (child >= size) break
      if (child + 1 < size && (keys[child + 1] as number) > (keys[child] as number)) child += 1
      if (key >= (keys[child] as number)) break
      items[at] = items[child] as number
      keys[at] = keys[child] as number
      at = child
    }
    if (size > 0) {
      items[at] = item
      keys[at] = key
    }
    return first
  }
}
