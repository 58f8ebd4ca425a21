/** The budget of one search, in units of about one search state. It counts work, not time: nothing here reads a clock. */
export class Effort {
  #left: number

  constructor(states: number) {
    this.#left = states
  }

  get spent(): boolean {
    return this.#left <= 0
  }

  spend(states: number): void {
    this.#left -= states
  }
}

/** Looking at one link is a small part of taking up a state. */
export const perLink = 1 / 16
