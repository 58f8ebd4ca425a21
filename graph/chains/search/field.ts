/** The land of a search with what each claim on it is to the plan. */
import type { Link } from '../../model/link'
import type { Stage } from './automaton'
import type { Effort } from './effort'
import { type Land, partOf, wholeLand } from './land'
import { between, type Ground, type StepClaims } from './reach'
import type { Terrain } from './terrain'

export interface Field extends Land {
  /** What each claim is to the plan: a number for each set of steps it may be. */
  roles: Int32Array
  roleList: readonly Role[]
  /** For each step, the claims of the land it may be at; null: any. */
  steps: readonly StepClaims[]
  /** For each hop of the plan, the claims that it may touch; null: any. */
  touched: readonly (readonly number[] | null)[]
}

/** Which steps a claim may be. */
export interface Role {
  steps: readonly boolean[]
  /** The step whose only claim it is; -1: none, so that hops may pass through it. */
  post: number
  /** The one hop that may have it, as must-pass.ts finds; -1: any. */
  hop: number
}

/** Whether a hop may pass through a claim of this role. */
export function passable(role: Role | undefined, hop: number): boolean {
  return role !== undefined && role.post === -1 && (role.hop === -1 || role.hop === hop)
}

/** Whether a hop may end on a claim of this role. */
export function canEnd(role: Role | undefined, step: number): boolean {
  return (
    role !== undefined &&
    role.steps[step] === true &&
    (role.post === -1 || role.post === step) &&
    role.hop === -1
  )
}

/**
 * The field of a plan whose steps are at `steps` (as asked) and, as far as can be told at once, at `narrowed`. Linear in
 * what the hops can touch; null when there is nothing between two steps.
 */
export function fieldOf(
  ground: Ground,
  stages: readonly Stage[],
  steps: readonly StepClaims[],
  narrowed: readonly StepClaims[],
): Field | null {
  const { terrain, effort } = ground
  if (!terrain.restricted && stages.some((stage, hop) => isWide(stage, narrowed, hop))) {
    const touched = stages.map(() => null)
    return withRoles(wholeLand(terrain.index), steps, touched, (claim) => claim)
  }
  const touched = stages.map((stage, hop) =>
    between(ground, stage, narrowed[hop] ?? null, narrowed[hop + 1] ?? null),
  )
  if (touched.some((claims) => claims.length === 0)) return null
  return partField(terrain, stages, steps, touched, effort)
}

/** Whether a hop may well touch the whole map: it has no limit, or nothing is known of either end. */
function isWide(stage: Stage, steps: readonly StepClaims[], hop: number): boolean {
  return stage.max === Number.POSITIVE_INFINITY || (steps[hop] === null && steps[hop + 1] === null)
}

function partField(
  terrain: Terrain,
  stages: readonly Stage[],
  steps: readonly StepClaims[],
  touched: readonly (readonly number[])[],
  effort: Effort,
): Field {
  const local = terrain.index.borrowMarks()
  for (const claims of touched) {
    for (const claim of claims) if (local.get(claim) < 0) local.set(claim, local.count)
  }
  const types = stages.reduce((bits, stage) => bits | stage.types, 0)
  const land = partOf(terrain, local, types, effort)
  const numberOf = (claim: number) => local.get(claim)
  const field = withRoles(
    land,
    steps,
    touched.map((claims) => claims.map(numberOf)),
    numberOf,
  )
  terrain.index.giveBack(local)
  return field
}

/** The record of the link that a hop of the field goes along. */
export function linkOf(terrain: Terrain, field: Field, hop: number): Link {
  return terrain.index.link(field.links[hop] as number)
}

function withRoles(
  land: Land,
  asked: readonly StepClaims[],
  touched: Field['touched'],
  numberOf: (claim: number) => number,
): Field {
  const steps = asked.map((step) => step && numbersOf(step, numberOf))
  const roleList: Role[] = [{ steps: steps.map((claims) => claims === null), post: -1, hop: -1 }]
  const roles = new Int32Array(land.claims.length)
  for (const [step, claims] of steps.entries()) {
    if (!claims) continue
    // Of each role so far the one that has this step as well.
    const more: number[] = []
    for (const claim of claims) {
      const had = roles[claim] as number
      more[had] ??= roleList.push(withStep(roleList[had] as Role, step, asked[step]?.length === 1)) - 1
      roles[claim] = more[had] as number
    }
  }
  return { ...land, roles, roleList, steps, touched }
}

/** `alone`: the step was asked at one claim, which is then a post, wherever else it may stand. */
function withStep({ steps, post, hop }: Role, step: number, alone: boolean): Role {
  return { steps: steps.map((may, n) => may || n === step), post: post === -1 && alone ? step : post, hop }
}

/** In numbers of the land, without those that are not on it. */
function numbersOf(claims: readonly number[], numberOf: (claim: number) => number): number[] {
  const numbers: number[] = []
  for (const claim of claims) {
    const number = numberOf(claim)
    if (number >= 0) numbers.push(number)
  }
  return numbers
}
