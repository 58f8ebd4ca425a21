/**
 * A chain question as one statement that grows paths a link at a time, for databases without ACYCLIC: what has gone in a
 * circle, or can no longer become strong enough, is dropped at once, where a pattern would first follow it to its end.
 * Pure: shape in, text out.
 */
import { directTypes } from '../labels'
import { minusTypes, passes, viaConditions } from './conditions'
import { listing } from './listing'
import type { Shape } from './shape'

export interface LevelOptions {
  /** Whether paths grow from the last step to the first. */
  reversed: boolean
  /** One a hop: the parameter that says how strong what is still to come can get; undefined: 1 for every claim. */
  ahead: readonly (string | undefined)[]
}

/**
 * The statement whose rows are those of `chainStatement`, with the same parameters, and `t`: no chain below it is listed.
 * A partial path is its last claim `n`, the `ids` of its claims, its `links`, the product `s` of their strengths (`ws`,
 * one by one, where they have to be multiplied from the other end) and the sign `m` of the hop it is on.
 */
export function levelStatement(shape: Shape, { reversed, ahead }: LevelOptions): string {
  const { steps, hops, via, minStrength, blocked } = shape
  const order = hops.map((_, i) => (reversed ? hops.length - 1 - i : i))
  const start = reversed ? hops.length : 0
  const inOrder = (list: string) => (reversed ? `reverse(${list})` : list)
  const product = reversed ? 'reduce(x = 1.0, w IN reverse(e.ws) | x * w)' : 'e.s'
  return [
    `MATCH (n:Claim {mapId: $map})${where(passes(steps[start] ?? [], start, 'n', blocked))}`,
    `WITH collect({n: n, ids: [n.id], links: [], s: 1.0${reversed ? ', ws: []' : ''}, m: 1}) AS h0`,
    ...order.map((hop, n) => growth(shape, hop, n, reversed, ahead[hop])),
    `UNWIND h${hops.length} AS e`,
    `WITH ${inOrder('e.ids')} AS claims, ${inOrder('e.links')} AS links, ${product} AS product`,
    ...(via.length > 0
      ? [`WHERE ${viaConditions(via, 'claims[1..-1]', 'links', (item) => item).join(' AND ')}`]
      : []),
    'WITH DISTINCT claims, links, floor(product * 1e12 + 0.5) / 1e12 AS strength',
    `WHERE strength > 0${minStrength > 0 ? ' AND strength >= $min' : ''}`,
    ...listing,
  ].join('\n')
}

/** One hop: from the paths `h(n)` that have come so far to those `h(n + 1)` that stand on its far step. */
function growth(shape: Shape, hop: number, n: number, reversed: boolean, ahead: string | undefined): string {
  const { min = 1, max = 1, types = [], sign = 0 } = shape.hops[hop] ?? {}
  const { blocked, steps, maxLinks, hops } = shape
  const [from, to] = [`h${n}`, `h${n + 1}`]
  const level = (length: number) => `${from}x${length}`
  const far = reversed ? hop : hop + 1
  const arrow = reversed ? '<-[r:' : '-[r:'
  const head = reversed ? ']-' : ']->'
  const fits = [
    'r.strength > 0',
    'NOT x.id IN e.ids',
    ...(blocked.claims.length > 0 ? ['NOT x.id IN $blockedClaims'] : []),
    ...(blocked.links.length > 0 ? ['NOT r.id IN $blockedLinks'] : []),
    ...(maxLinks !== null && hops.length > 1 ? ['size(e.links) < $maxLinks'] : []),
    `e.s * r.strength${ahead === undefined ? '' : ` * coalesce($${ahead}[x.id], -1.0)`} >= $t`,
  ].join(' AND ')
  const grown = [
    'n: x',
    'ids: e.ids + [x.id]',
    'links: e.links + [r.id]',
    's: e.s * r.strength',
    ...(reversed ? ['ws: e.ws + [r.strength]'] : []),
    sign === 0 ? 'm: 1' : `m: CASE WHEN type(r) IN [${minusTypes}] THEN -e.m ELSE e.m END`,
  ].join(', ')
  const lengths = Array.from({ length: max }, (_, i) => i + 1)
  const levels = lengths.map((length) => {
    const before = length === 1 ? from : level(length - 1)
    return `CALL (${before}) {
  UNWIND ${before} AS e WITH e, e.n AS y
  MATCH (y)${arrow}${directTypes(types)}${head}(x:Claim) WHERE ${fits}
  RETURN collect({${grown}}) AS ${level(length)}
}`
  })
  const arrived = lengths.slice(min - 1).map(level)
  const stands = [
    ...passes(steps[far] ?? [], far, 'e.n', { claims: [], links: [] }),
    ...(sign === 0 ? [] : [`e.m = ${sign}`]),
  ]
  const kept = `{n: e.n, ids: e.ids, links: e.links, s: e.s${reversed ? ', ws: e.ws' : ''}, m: 1}`
  return `${levels.join('\n')}
CALL (${arrived.join(', ')}) {
  UNWIND ${arrived.join(' + ')} AS e WITH e${where(stands)}
  RETURN collect(DISTINCT ${kept}) AS ${to}
}`
}

function where(conditions: readonly string[]): string {
  return conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
}
