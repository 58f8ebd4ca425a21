/**
 * The paths a search has taken up, each one link longer than its parent: typed arrays that grow. A path that is a
 * whole chain is an entry of its own, beside the one that goes on from it.
 */
import { compareIds } from '../../model/ids'
import type { ChainIndex } from './chain-index'
import type { Field } from './field'

const firstSize = 256

export class PathTree {
  /** The last claim, in numbers of the field. */
  claim = new Int32Array(firstSize)
  /** The hop of the field that led there; -1 for a path of one claim. */
  hop = new Int32Array(firstSize)
  parent = new Int32Array(firstSize)
  depth = new Uint16Array(firstSize)
  /** The set of stands; -1 for a whole chain. */
  set = new Int32Array(firstSize)
  mask = new Uint8Array(firstSize)
  product = new Float64Array(firstSize)
  /** The rounded strength that a chain along this path has at most; of a whole chain, has. */
  most = new Float64Array(firstSize)
  /** The links that a chain along this path has at least; of a whole chain, has. */
  links = new Uint16Array(firstSize)
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

  /** Room for one more; its number. The fields are the caller's to fill. */
  add(): number {
    if (this.#count === this.claim.length) this.#grow()
    this.#count += 1
    return this.#count - 1
  }

  /** Whether the path has this claim on it. Costs its length. */
  has(path: number, claim: number): boolean {
    for (let at = path; at >= 0; at = this.parent[at] as number) if (this.claim[at] === claim) return true
    return false
  }

  /** What is searched first: the stronger, then the shorter, then by link ids, then by the first claim. */
  compare = (a: number, b: number): number => {
    const most = (this.most[b] as number) - (this.most[a] as number)
    if (most !== 0) return most
    const links = (this.links[a] as number) - (this.links[b] as number)
    return links !== 0 ? links : this.#compareIds(a, b)
  }

  /** Hops of the path from its first to its last. */
  hops(path: number): number[] {
    const hops: number[] = []
    for (let at = path; (this.hop[at] as number) >= 0; at = this.parent[at] as number)
      hops.push(this.hop[at] as number)
    return hops.reverse()
  }

  /** Claims of the path, in numbers of the field, from its first to its last. */
  claims(path: number): number[] {
    const claims: number[] = []
    for (let at = path; at >= 0; at = this.parent[at] as number) claims.push(this.claim[at] as number)
    return claims.reverse()
  }

  /** By the ids of links from the first on; a beginning comes before what goes on from it. */
  #compareIds(a: number, b: number): number {
    let [left, right] = [a, b]
    while ((this.depth[left] as number) > (this.depth[right] as number)) left = this.parent[left] as number
    while ((this.depth[right] as number) > (this.depth[left] as number)) right = this.parent[right] as number
    let first = 0
    // From the back to the front: the difference nearest the front is the one that is left.
    while (left !== right && (this.hop[left] as number) >= 0) {
      const order = this.#compareLinks(this.hop[left] as number, this.hop[right] as number)
      if (order !== 0) first = order
      left = this.parent[left] as number
      right = this.parent[right] as number
    }
    if (first !== 0) return first
    const depth = (this.depth[a] as number) - (this.depth[b] as number)
    if (depth !== 0) return depth
    if (left !== right) return compareIds(this.#id(left), this.#id(right))
    return (this.set[a] as number) - (this.set[b] as number)
  }

  #compareLinks(a: number, b: number): number {
    const left = this.#field.links[a] as number
    const right = this.#field.links[b] as number
    return left === right ? 0 : compareIds(this.#index.link(left).id, this.#index.link(right).id)
  }

  #id(path: number): string {
    return this.#index.claimId(this.#field.claims[this.claim[path] as number] as number)
  }

  #grow(): void {
    this.claim = wider(this.claim, Int32Array)
    this.hop = wider(this.hop, Int32Array)
    this.parent = wider(this.parent, Int32Array)
    this.depth = wider(this.depth, Uint16Array)
    this.set = wider(this.set, Int32Array)
    this.mask = wider(this.mask, Uint8Array)
    this.product = wider(this.product, Float64Array)
    this.most = wider(this.most, Float64Array)
    this.links = wider(this.links, Uint16Array)
  }
}

function wider<T extends { length: number; set(from: ArrayLike<number>): void }>(
  from: T & ArrayLike<number>,
  make: new (size: number) => T,
): T {
  const to = new make(from.length * 2)
  to.set(from)
  return to
}
