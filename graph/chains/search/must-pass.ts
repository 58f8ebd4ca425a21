/**
 * Claims that every way over a hop must pass: being on the chain there, they can be nowhere else on it. Found before
 * searching, this ends at once what would otherwise be tried in all its combinations.
 */
import type { Stage } from './automaton'
import { type Effort, perLink } from './effort'
import { canEnd, type Field, passable, type Role } from './field'

/**
 * The field with what each hop must pass kept for that hop; null when two hops must pass the same claim, or one cannot
 * be passed at all: then there is no chain. Linear in the field for each hop and round.
 */
export function withMustPass(field: Field, stages: readonly Stage[], effort: Effort): Field | null {
  if (stages.length < 2) return field
  let current = field
  for (let round = 0; round < mostRounds; round++) {
    let found = false
    for (const [hop, stage] of stages.entries()) {
      const must = mustPass(current, stage, hop, effort)
      if (effort.spent) return field
      if (must === 'no way') return null
      const fresh = must.filter((claim) => roleOf(current, claim).hop !== hop)
      if (fresh.some((claim) => roleOf(current, claim).hop !== -1)) return null
      if (fresh.length > 0) current = reserved(current, fresh, hop)
      found ||= fresh.length > 0
    }
    if (!found) break
  }
  return current
}

/** What one hop keeps for itself may show more of another; each round costs as much as the last. */
const mostRounds = 4

function roleOf(field: Field, claim: number): Role {
  return field.roleList[field.roles[claim] as number] as Role
}

/**
 * The claims between the two steps that are on every walk over the hop. One walk is found; going along it, all that can
 * be reached beside it is gone over once, and where nothing leads past the next claim of the walk, that one must be
 * passed.
 */
function mustPass(field: Field, stage: Stage, hop: number, effort: Effort): number[] | 'no way' {
  const [from, to] = [field.steps[hop], field.steps[hop + 1]]
  if (!from || !to) return []
  const walk = oneWalk(field, stage, hop, from, effort)
  if (walk.length === 0) return 'no way'
  const places = new Map(walk.map((claim, n) => [claim, n]))
  const seen = new Set<number>(walk)
  const must: number[] = []
  let far = 0
  const go = (starts: readonly number[]) => {
    const stack = [...starts]
    for (let claim = stack.pop(); claim !== undefined; claim = stack.pop()) {
      for (const end of nextOf(field, stage, hop, claim, effort)) {
        // All claims of the step behind the hop count as its one end.
        const place = canEnd(roleOf(field, end), hop + 1) ? walk.length - 1 : places.get(end)
        if (place !== undefined) far = Math.max(far, place)
        if (seen.has(end) || !passable(roleOf(field, end), hop)) continue
        seen.add(end)
        stack.push(end)
      }
    }
  }
  // All claims of the step before it count as its one beginning.
  for (const start of from) seen.add(start)
  go(from.filter((claim) => canBegin(field, claim, hop)))
  for (let n = 0; n + 1 < walk.length - 1; n++) {
    const next = walk[n + 1] as number
    if (far === n + 1 && !from.includes(next) && !to.includes(next)) must.push(next)
    go([next])
  }
  return must
}

function canBegin(field: Field, claim: number, hop: number): boolean {
  return canEnd(roleOf(field, claim), hop)
}

/** The claims of some walk from the step before the hop to the one behind it; none when there is no such walk. */
function oneWalk(field: Field, stage: Stage, hop: number, from: readonly number[], effort: Effort): number[] {
  const before = new Map<number, number>()
  const queue = from.filter((claim) => canBegin(field, claim, hop))
  for (const claim of queue) before.set(claim, -1)
  for (const claim of queue) {
    for (const end of nextOf(field, stage, hop, claim, effort)) {
      if (canEnd(roleOf(field, end), hop + 1) && (before.get(end) !== -1 || end !== claim)) {
        const walk = [end]
        for (let at = claim; at !== -1; at = before.get(at) ?? -1) walk.push(at)
        return walk.reverse()
      }
      if (before.has(end) || !passable(roleOf(field, end), hop)) continue
      before.set(end, claim)
      queue.push(end)
    }
  }
  return []
}

function nextOf(field: Field, stage: Stage, hop: number, claim: number, effort: Effort): number[] {
  const next: number[] = []
  const end = field.starts[claim + 1] as number
  effort.spend((end - (field.starts[claim] as number)) * perLink)
  for (let at = field.starts[claim] as number; at < end; at++) {
    const to = field.ends[at] as number
    const role = roleOf(field, to)
    if (!(stage.types & (1 << (field.types[at] as number)))) continue
    if (passable(role, hop) || canEnd(role, hop + 1)) next.push(to)
  }
  return next
}

/** The field with these claims kept for one hop. */
function reserved(field: Field, claims: readonly number[], hop: number): Field {
  const roles = field.roles.slice()
  const roleList = [...field.roleList]
  const known = new Map<number, number>()
  for (const claim of claims) {
    const old = roles[claim] as number
    let role = known.get(old)
    if (role === undefined) {
      role = roleList.push({ ...(roleList[old] as Role), hop }) - 1
      known.set(old, role)
    }
    roles[claim] = role
  }
  return { ...field, roles, roleList }
}
