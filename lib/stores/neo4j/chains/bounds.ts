/**
 * How strong a chain can get through a claim: found by the database, a level of links at a time, from one end of the
 * question to the other. A bound counts walks that may repeat claims, so it is never too small.
 */
import type { PlanStep } from '@/graph/chains/plan'
import { directTypes } from '../labels'
import { type Dialect, dialects } from './dialect'
import type { Shape } from './shape'

/** Levels in one statement; a longer hop takes several. */
const levelsAtOnce = 6

export interface Bounds {
  /** For each hop, the best strength beyond each claim within it; null: 1 for every claim. */
  within: (Record<string, number> | null)[]
  /** The best that any chain can have, and how many walks there are: infinitely many where an end is open. */
  best: number
  walks: number
}

interface BoundRow {
  id: string
  best: number
  enter: number | null
  walks: number
  last: number | null
  lastWalks: number | null
}

type Seeds = Record<string, [best: number, walks: number]>
type Run = (text: string, parameters: Record<string, unknown>) => Promise<object[]>

/**
 * Bounds on what lies beyond a claim towards the end of the question (or its start). A step that any claim meets bounds
 * nothing: beyond it everything counts 1. One statement a hop, or more where hops are long.
 */
export async function findBounds(
  shape: Shape,
  towards: 'start' | 'end',
  dialect: Dialect,
  run: Run,
): Promise<Bounds> {
  const { hops, steps } = shape
  const within: Bounds['within'] = hops.map(() => null)
  const order = hops.map((_, i) => (towards === 'end' ? hops.length - 1 - i : i))
  let entered: Seeds | null = null
  let isOpen = false
  for (const i of order) {
    const seeds = seedsAt(steps[towards === 'end' ? i + 1 : i] ?? [], entered)
    if (seeds === null) {
      isOpen = true
      continue
    }
    const found = await spread(shape, i, towards, seeds, dialect, run)
    within[i] = found.within
    entered = found.entered
  }
  const starts = seedsAt(steps[towards === 'end' ? 0 : hops.length] ?? [], entered)
  const reached = Object.values(starts ?? {})
  return {
    within,
    best: starts === null ? 1 : Math.max(0, ...reached.map(([best]) => best)),
    walks: isOpen ? Number.POSITIVE_INFINITY : reached.reduce((sum, [, walks]) => sum + walks, 0),
  }
}

/** Where a hop's walks begin: the claims of its far step that the hops beyond can be entered from. Null: anywhere. */
function seedsAt(step: PlanStep, entered: Seeds | null): Seeds | null {
  if (step === 'any') return entered
  const seeds: Seeds = {}
  for (const id of step) {
    const seed = entered === null ? ([1, 1] satisfies Seeds[string]) : entered[id]
    if (seed) seeds[id] = seed
  }
  return seeds
}

async function spread(
  shape: Shape,
  hop: number,
  towards: 'start' | 'end',
  seeds: Seeds,
  dialect: Dialect,
  run: Run,
): Promise<{ within: Record<string, number>; entered: Seeds }> {
  const { min = 1, max = 1, types = [] } = shape.hops[hop] ?? {}
  const within: Record<string, number> = {}
  for (const [id, [best]] of Object.entries(seeds)) within[id] = best
  const entered: Seeds = {}
  let frontier = seeds
  for (let done = 0; done < max && Object.keys(frontier).length > 0; done += levelsAtOnce) {
    const levels = Math.min(levelsAtOnce, max - done)
    const text = boundStatement({
      types: directTypes(types),
      levels,
      towards,
      dialect,
      blocked: shape.blocked,
    })
    const parameters = { seed: frontier, min: min - done, ...blockedParameters(shape) }
    const rows = (await run(text, parameters)) as BoundRow[]
    frontier = {}
    for (const { id, best, enter, walks, last, lastWalks } of rows) {
      within[id] = Math.max(within[id] ?? 0, best)
      if (enter !== null) {
        const [known, count] = entered[id] ?? [0, 0]
        entered[id] = [Math.max(known, enter), count + walks]
      }
      if (last !== null) frontier[id] = [last, lastWalks ?? 0]
    }
  }
  return { within, entered }
}

export function blockedParameters({ blocked: { claims, links } }: Shape): Record<string, unknown> {
  return {
    ...(claims.length > 0 ? { blockedClaims: claims } : {}),
    ...(links.length > 0 ? { blockedLinks: links } : {}),
  }
}

/** From each claim of `$seed` (its bound and its number of walks), outward so many levels. Pure. */
export function boundStatement({
  types,
  levels,
  towards,
  dialect,
  blocked,
}: {
  types: string
  levels: number
  towards: 'start' | 'end'
  dialect: Dialect
  blocked: Shape['blocked']
}): string {
  const arrow = towards === 'end' ? `(x:Claim)-[r:${types}]->(y)` : `(x:Claim)<-[r:${types}]-(y)`
  const where = [
    'r.strength > 0',
    ...(blocked.claims.length > 0 ? ['NOT x.id IN $blockedClaims'] : []),
    ...(blocked.links.length > 0 ? ['NOT r.id IN $blockedLinks'] : []),
  ].join(' AND ')
  const numbers = Array.from({ length: levels }, (_, i) => i + 1)
  const level = (n: number) => `CALL (l${n - 1}) {
  UNWIND l${n - 1} AS e WITH e.n AS y, e.best AS best, e.walks AS walks
  MATCH ${arrow} WHERE ${where}
  WITH x, max(best * r.strength) AS best, sum(walks) AS walks
  RETURN collect({n: x, best: best, walks: walks, level: ${n}}) AS l${n}
}`
  return `${dialects[dialect].prefix}UNWIND keys($seed) AS k
MATCH (n:Claim {mapId: $map, id: k})
WITH collect({n: n, best: $seed[k][0], walks: $seed[k][1]}) AS l0
${numbers.map(level).join('\n')}
UNWIND ${numbers.map((n) => `l${n}`).join(' + ')} AS e
WITH e.n AS n, max(e.best) AS best,
  max(CASE WHEN e.level >= $min THEN e.best END) AS enter,
  sum(CASE WHEN e.level >= $min THEN e.walks ELSE 0.0 END) AS walks,
  max(CASE WHEN e.level = ${levels} THEN e.best END) AS last,
  max(CASE WHEN e.level = ${levels} THEN e.walks END) AS lastWalks
RETURN n.id AS id, best, enter, walks, last, lastWalks`
}
