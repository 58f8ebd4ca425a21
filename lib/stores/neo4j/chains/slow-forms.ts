/**
 * Forms of question that the plain search was too slow for, so that it need not be tried again each time. It may have been
 * the hour and not the form (a server that has just started, a busy machine), so now and then each gets another try.
 */

/** Turns until the next try: twice as many after each that fails, up to `longest`. */
const first = 2
const longest = 64
const mostRemembered = 1_000

interface Pause {
  turns: number
  left: number
}

export class SlowForms {
  readonly #pauses = new Map<string, Pause>()

  /** Whether to do without the plain search this time: counts a turn. */
  skips(form: string): boolean {
    const pause = this.#pauses.get(form)
    if (pause === undefined || pause.left === 0) return false
    pause.left -= 1
    return true
  }

  wasSlow(form: string): void {
    const turns = Math.min(longest, (this.#pauses.get(form)?.turns ?? first / 2) * 2)
    this.#pauses.set(form, { turns, left: turns })
    // The oldest is forgotten where there are too many: then it is only found out again.
    const [oldest] = this.#pauses.keys()
    if (this.#pauses.size > mostRemembered && oldest !== undefined) this.#pauses.delete(oldest)
  }

  wasQuick(form: string): void {
    this.#pauses.delete(form)
  }
}
