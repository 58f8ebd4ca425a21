/**
 * The part of the map that a search takes place in, numbered anew from 0 so that everything else is a small array:
 * its claims, the hops between them, and what each claim is to the plan.
 */
import type { Link } from '../../model/link'
import type { Stage } from './automaton'
import { type Effort, perLink } from './effort'
import type { StepClaims } from './reach'
import type { Terrain } from './terrain'

export interface Field {
  /** The index number of each claim. */
  claims: Int32Array
  /** Hops leaving claim c: entries starts[c] .. starts[c + 1] of the following. */
  starts: Int32Array
  ends: Int32Array
  strengths: Float64Array
  types: Uint8Array
  /** The index number of the link. */
  links: Int32Array
  /** What each claim is to the plan: a number for each set of steps it may be. */
  roles: Int32Array
  roleList: readonly Role[]
  /** For each hop of the plan, the claims that it may touch. */
  stageClaims: readonly Int32Array[]
}

/** Which steps a claim may be. */
export interface Role {
  steps: readonly boolean[]
  /** The step whose only claim it is; -1: none, so that hops may pass through it. */
  post: number
}

/** Linear in the claims given and their links. */
export function fieldOf(
  terrain: Terrain,
  stages: readonly Stage[],
  steps: readonly StepClaims[],
  stageClaims: readonly (readonly number[])[],
  effort: Effort,
): Field {
  const { index } = terrain
  const local = index.borrowMarks()
  for (const claims of stageClaims) {
    for (const claim of claims) if (local.get(claim) < 0) local.set(claim, local.touched.length)
  }
  const claims = Int32Array.from(local.touched)
  const types = stages.reduce((bits, stage) => bits | stage.types, 0)
  const starts = new Int32Array(claims.length + 1)
  const ends: number[] = []
  const links: number[] = []
  for (const [n, claim] of claims.entries()) {
    const row = index.outRow(claim)
    effort.spend((row.end - row.start) * perLink)
    for (let at = row.start; at < row.end; at++) {
      const end = local.get(row.ends[at] as number)
      const link = row.links[at] as number
      if (end < 0 || !(types & (1 << index.typeNumber(link))) || !terrain.link(link)) continue
      ends.push(end)
      links.push(link)
    }
    starts[n + 1] = ends.length
  }
  const { roles, roleList } = rolesOf(
    claims.length,
    steps.map((step) => (step ? step.map((claim) => local.get(claim)).filter((n) => n >= 0) : null)),
    steps.map((step) => step?.length === 1),
  )
  const field = {
    claims,
    starts,
    ends: Int32Array.from(ends),
    strengths: Float64Array.from(links, (link) => index.strength(link)),
    types: Uint8Array.from(links, (link) => index.typeNumber(link)),
    links: Int32Array.from(links),
    roles,
    roleList,
    stageClaims: stageClaims.map((list) => Int32Array.from(list, (claim) => local.get(claim))),
  }
  index.giveBack(local)
  return field
}

/** The record of the link that a hop of the field goes along. */
export function linkOf(terrain: Terrain, field: Field, hop: number): Link {
  return terrain.index.link(field.links[hop] as number)
}

function rolesOf(
  count: number,
  steps: readonly StepClaims[],
  posts: readonly boolean[],
): { roles: Int32Array; roleList: Role[] } {
  const listed = new Map<number, number[]>()
  for (const [step, claims] of steps.entries()) {
    for (const claim of claims ?? []) {
      const of = listed.get(claim)
      if (of) of.push(step)
      else listed.set(claim, [step])
    }
  }
  const anywhere = steps.map((claims) => claims === null)
  const roleList: Role[] = [{ steps: anywhere, post: -1 }]
  const known = new Map<string, number>([['', 0]])
  const roles = new Int32Array(count)
  for (const [claim, of] of listed) {
    const key = of.join()
    let role = known.get(key)
    if (role === undefined) {
      role = roleList.length
      const post = of.find((step) => posts[step]) ?? -1
      roleList.push({ steps: anywhere.map((any, step) => any || of.includes(step)), post })
      known.set(key, role)
    }
    roles[claim] = role
  }
  return { roles, roleList }
}
