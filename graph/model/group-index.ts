/** Lists by key, carried on from change to change: what a change regroups lies over what it leaves, which is shared. */

import { copyOfMap } from './copy-of-map'

/** More lists than this lie over the others only where those are many more. */
const fewLists = 64

const none: readonly never[] = []

export class GroupIndex<T> {
  readonly #under: ReadonlyMap<string, readonly T[]>
  readonly #over: ReadonlyMap<string, readonly T[]>

  constructor(under: ReadonlyMap<string, readonly T[]>, over: ReadonlyMap<string, readonly T[]> = new Map()) {
    this.#under = under
    this.#over = over
  }

  /** The list of the key; an empty one where it has none. */
  get(key: string): readonly T[] {
    return this.#over.get(key) ?? this.#under.get(key) ?? none
  }

  /** This index with other lists for some keys. Linear in these, and once in many times in all. */
  with(lists: ReadonlyMap<string, readonly T[]>): GroupIndex<T> {
    const over = copyOfMap(this.#over)
    lists.forEach((list, key) => {
      over.set(key, list)
    })
    if (over.size <= fewLists + this.#under.size / 16) return new GroupIndex(this.#under, over)
    const all = copyOfMap(this.#under)
    over.forEach((list, key) => {
      if (list.length > 0) all.set(key, list)
      else all.delete(key)
    })
    return new GroupIndex(all)
  }
}
