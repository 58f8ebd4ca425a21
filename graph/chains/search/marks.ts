/** A number for each claim, -1 unless set; clearing costs only what was set, so that one array serves many searches. */
export class Marks {
  readonly #values: Int32Array
  /** The claims that have a number, in the order they got one. */
  readonly touched: number[] = []

  constructor(claims: number) {
    this.#values = new Int32Array(claims).fill(-1)
  }

  get(claim: number): number {
    return this.#values[claim] as number
  }

  /** `value` is 0 or more. */
  set(claim: number, value: number): void {
    if (this.#values[claim] === -1) this.touched.push(claim)
    this.#values[claim] = value
  }

  clear(): void {
    for (const claim of this.touched) this.#values[claim] = -1
    this.touched.length = 0
  }
}
