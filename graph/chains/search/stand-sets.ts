/** Sets of stands, each kept once and known by a number; what a link does to a set is worked out when first met. */
import { hopOf, type Moves, type Stage, standCount, typeCount } from './automaton'
import { canEnd, passable, type Role } from './field'

export class StandSets {
  /** The stands of each set from which a path can go on. */
  readonly open: (readonly number[])[] = []
  /** Whether a path with this set has arrived at the last step. */
  readonly arrived: boolean[] = []
  readonly #stages: readonly Stage[]
  readonly #moves: Moves
  readonly #roles: readonly Role[]
  readonly #numbers = new Map<string, number>()
  /** For each set, type × roles + role: the set that follows, once it is worked out. */
  readonly #next: (number | undefined)[][] = []

  constructor(stages: readonly Stage[], moves: Moves, roles: readonly Role[]) {
    this.#stages = stages
    this.#moves = moves
    this.#roles = roles
  }

  /** The set of a path that has just begun. */
  get start(): number {
    return this.#numberOf([0])
  }

  /** The set after a link of this type onto a claim of this role; -1 when no placement is left. */
  after(set: number, type: number, role: number): number {
    const known = this.#next[set] as (number | undefined)[]
    const key = type * this.#roles.length + role
    const next = known[key] ?? this.#work(set, type, this.#roles[role] as Role)
    known[key] = next
    return next
  }

  #work(set: number, type: number, role: Role): number {
    const stands: number[] = []
    for (const stand of this.open[set] as readonly number[]) {
      const move = stand * typeCount + type
      const within = this.#moves.within[move] as number
      if (within >= 0 && passable(role, hopOf(this.#stages, stand))) put(stands, within)
      const onto = this.#moves.onto[move] as number
      if (onto >= 0 && canEnd(role, onto)) put(stands, this.#stages[onto]?.first ?? standCount(this.#stages))
    }
    return stands.length === 0 ? -1 : this.#numberOf(stands.sort((a, b) => a - b))
  }

  #numberOf(stands: readonly number[]): number {
    const key = stands.join()
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const end = standCount(this.#stages)
    const number = this.open.length
    this.open.push(stands.filter((stand) => stand < end))
    this.arrived.push(stands.includes(end))
    this.#next.push([])
    this.#numbers.set(key, number)
    return number
  }
}

/** There are few, so that looking through them is cheaper than a set. */
function put(stands: number[], stand: number): void {
  if (!stands.includes(stand)) stands.push(stand)
}
