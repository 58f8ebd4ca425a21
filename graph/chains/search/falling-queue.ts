/**
 * A queue of whole numbers with a key each in (0, 1], the largest first, for uses where no key is larger than the last
 * one taken: what lies ahead is kept in buckets by the size of its key, and only the bucket at hand is a heap (the
 * multi-level buckets of E. V. Denardo and B. L. Fox, "Shortest-route methods: 1. Reaching, pruning, and buckets", 1979).
 * The order is exact.
 */
import { KeyedHeap } from './heap'

/** 32 buckets to each halving of the key: the first five bits behind its exponent. */
const bucketBits = 20 - 5
/** Keys below 2^-64 share the last bucket. */
const bucketCount = 64 * 32 + 1

export class FallingQueue {
  readonly #heap = new KeyedHeap()
  /** The last entry put into each bucket; -1 for none. */
  readonly #last = new Int32Array(bucketCount).fill(-1)
  /** Of each entry: the one put into its bucket before it. */
  #before = new Int32Array(firstSize)
  #items = new Int32Array(firstSize)
  #keys = new Float64Array(firstSize)
  #entries = 0
  /** Entries that wait in buckets. */
  #waiting = 0
  #bucket = 0

  get size(): number {
    return this.#heap.size + this.#waiting
  }

  push(item: number, key: number): void {
    const bucket = bucketOf(key)
    if (bucket <= this.#bucket) {
      this.#heap.push(item, key)
      return
    }
    if (this.#entries === this.#items.length) this.#grow()
    const entry = this.#entries
    this.#entries += 1
    this.#waiting += 1
    this.#items[entry] = item
    this.#keys[entry] = key
    this.#before[entry] = this.#last[bucket] as number
    this.#last[bucket] = entry
  }

  /** The largest key; -1 when there is nothing. */
  get key(): number {
    if (this.#heap.size === 0 && this.#waiting > 0) this.#nextBucket()
    return this.#heap.key
  }

  /** Takes the first; `key` must have been asked for just before. */
  pop(): number {
    return this.#heap.pop()
  }

  #nextBucket(): void {
    do this.#bucket += 1
    while (this.#last[this.#bucket] === -1)
    for (let entry = this.#last[this.#bucket] as number; entry >= 0; entry = this.#before[entry] as number) {
      this.#heap.push(this.#items[entry] as number, this.#keys[entry] as number)
      this.#waiting -= 1
    }
  }

  #grow(): void {
    const size = this.#items.length * 2
    const [before, items, keys] = [new Int32Array(size), new Int32Array(size), new Float64Array(size)]
    before.set(this.#before)
    items.set(this.#items)
    keys.set(this.#keys)
    this.#before = before
    this.#items = items
    this.#keys = keys
  }
}

const firstSize = 1024

/** The same number seen as a double and as two words. */
const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
double[0] = 1
const high = words[1] === 0x3ff00000 ? 1 : 0

/** Positive doubles are ordered as their bits are; the upper word holds the halvings and the first bits of the rest. */
function bucketOf(key: number): number {
  double[0] = key
  return Math.min((0x3ff00000 - (words[high] as number)) >> bucketBits, bucketCount - 1)
}
