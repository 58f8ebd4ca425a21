/** A number for each claim, -1 unless set; clearing costs only what was set, so that one array serves many searches. */
export class Marks {
  readonly #values: Int32Array
  readonly #order: Int32Array
  #count = 0

  constructor(claims: number) {
    this.#values = new Int32Array(claims).fill(-1)
    this.#order = new Int32Array(claims)
  }

  /** How many claims have a number. */
  get count(): number {
    return this.#count
  }

  /** The claim that was the n-th to get a number, from 0. */
  at(n: number): number {
    return this.#order[n] as number
  }

  /** The claims that have a number, in the order they got one: a copy. */
  claims(): Int32Array {
    return this.#order.slice(0, this.#count)
  }

  get(claim: number): number {
    return this.#values[claim] as number
  }

  /** `value` is 0 or more. */
  set(claim: number, value: number): void {
    if (this.#values[claim] === -1) {
      this.#order[this.#count] = claim
      this.#count += 1
    }
    this.#values[claim] = value
  }

  clear(): void {
    for (let n = 0; n < this.#count; n++) this.#values[this.#order[n] as number] = -1
    this.#count = 0
  }
}
