/**
 * The paths a search has taken up, each one link longer than its parent: typed arrays that grow. A path that is a
 * whole chain is an entry of its own, beside the one that goes on from it.
 */
import { compareIds } from '../../model/ids'
import type { ChainIndex } from './chain-index'
import type { Field } from './field'

const firstSize = 64

/** The whole numbers of a path, side by side so that looking at it touches little memory. */
const width = 8
const [claimAt, hopAt, parentAt, depthAt, setAt, maskAt, linksAt] = [0, 1, 2, 3, 4, 5, 6] as const

export class PathTree {
  #whole = new Int32Array(firstSize * width)
  /** Of each path its product and its `most`. */
  #real = new Float64Array(firstSize * 2)
  #count = 0
  readonly #field: Field
  readonly #index: ChainIndex

  constructor(field: Field, index: ChainIndex) {
    this.#field = field
    this.#index = index
  }

  get count(): number {
    return this.#count
  }

  /**
   * Takes up one more; returns its number. `hop` (of the field) led to `claim` from `parent`; both are -1 for a path of one
   * claim. `set` is -1 for a whole chain. `most` is the rounded strength that a chain along this path has at most, `links`
   * the links it has at least; a whole chain has just those.
   */
  add(
    parent: number,
    hop: number,
    claim: number,
    depth: number,
    set: number,
    mask: number,
    product: number,
    most: number,
    links: number,
  ): number {
    if (this.#count * 2 === this.#real.length) this.#grow()
    const path = this.#count
    this.#count += 1
    const at = path * width
    const whole = this.#whole
    whole[at + claimAt] = claim
    whole[at + hopAt] = hop
    whole[at + parentAt] = parent
    whole[at + depthAt] = depth
    whole[at + setAt] = set
    whole[at + maskAt] = mask
    whole[at + linksAt] = links
    this.#real[path * 2] = product
    this.#real[path * 2 + 1] = most
    return path
  }

  claim(path: number): number {
    return this.#whole[path * width + claimAt] as number
  }

  hop(path: number): number {
    return this.#whole[path * width + hopAt] as number
  }

  parent(path: number): number {
    return this.#whole[path * width + parentAt] as number
  }

  depth(path: number): number {
    return this.#whole[path * width + depthAt] as number
  }

  set(path: number): number {
    return this.#whole[path * width + setAt] as number
  }

  mask(path: number): number {
    return this.#whole[path * width + maskAt] as number
  }

  product(path: number): number {
    return this.#real[path * 2] as number
  }

  /** Whether the path has this claim on it. Costs its length. */
  has(path: number, claim: number): boolean {
    for (let at = path; at >= 0; at = this.parent(at)) if (this.claim(at) === claim) return true
    return false
  }

  /** What is searched first: the stronger, then the shorter, then by link ids, then by the first claim. */
  compare = (a: number, b: number): number => {
    const most = (this.#real[b * 2 + 1] as number) - (this.#real[a * 2 + 1] as number)
    if (most !== 0) return most
    const links = (this.#whole[a * width + linksAt] as number) - (this.#whole[b * width + linksAt] as number)
    return links !== 0 ? links : this.#compareIds(a, b)
  }

  /** Hops of the path from its first to its last. */
  hops(path: number): number[] {
    const hops: number[] = []
    for (let at = path; this.hop(at) >= 0; at = this.parent(at)) hops.push(this.hop(at))
    return hops.reverse()
  }

  /** Claims of the path, in numbers of the field, from its first to its last. */
  claims(path: number): number[] {
    const claims: number[] = []
    for (let at = path; at >= 0; at = this.parent(at)) claims.push(this.claim(at))
    return claims.reverse()
  }

  /** By the ids of links from the first on; a beginning comes before what goes on from it. */
  #compareIds(a: number, b: number): number {
    let [left, right] = [a, b]
    while (this.depth(left) > this.depth(right)) left = this.parent(left)
    while (this.depth(right) > this.depth(left)) right = this.parent(right)
    let first = 0
    // From the back to the front: the difference nearest the front is the one that is left.
    while (left !== right && this.hop(left) >= 0) {
      const order = this.#compareLinks(this.hop(left), this.hop(right))
      if (order !== 0) first = order
      left = this.parent(left)
      right = this.parent(right)
    }
    if (first !== 0) return first
    const depth = this.depth(a) - this.depth(b)
    if (depth !== 0) return depth
    if (left !== right) return compareIds(this.#id(left), this.#id(right))
    return this.set(a) - this.set(b)
  }

  #compareLinks(a: number, b: number): number {
    const left = this.#field.links[a] as number
    const right = this.#field.links[b] as number
    return left === right ? 0 : compareIds(this.#index.link(left).id, this.#index.link(right).id)
  }

  #id(path: number): string {
    return this.#index.claimId(this.#field.claims[this.claim(path)] as number)
  }

  #grow(): void {
    const [whole, real] = [this.#whole, this.#real]
    this.#whole = new Int32Array(whole.length * 2)
    this.#real = new Float64Array(real.length * 2)
    this.#whole.set(whole)
    this.#real.set(real)
  }
}
