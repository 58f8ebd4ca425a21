/**
 * A chain question as one statement. Types, bounds of a stretch and the number of stretches are literal text; everything
 * else is a parameter, so that questions of the same form share one plan. Pure: shape in, text out.
 */
import { directTypes } from '../labels'
import { minusTypes, passes, viaConditions } from './conditions'
import { type Dialect, type DialectForm, dialects, type Stretch } from './dialect'
import { listing } from './listing'
import type { Shape } from './shape'

/** The parameters that carry bounds, where a search has them. */
export interface BoundNames {
  /** One a hop; undefined: every claim counts 1. */
  from: readonly (string | undefined)[]
  to: readonly (string | undefined)[]
}

export interface StatementOptions {
  dialect: Dialect
  /** Whether paths grow from the last step to the first. */
  reversed: boolean
  /** Prune below `$t`, by these bounds where there are any. */
  prune?: BoundNames | undefined
}

/**
 * The statement whose rows are chains: claims, links and strength, in order, at most `$limit`. Its parameters: `map`,
 * `limit`, `s0`, `s1` … for the steps that name claims, and where the shape asks for them `blockedClaims`,
 * `blockedLinks`, `via1Claims`, `via1Links` …, `maxLinks`, `min`, and with pruning `t` and the bounds.
 */
export function chainStatement(shape: Shape, { dialect, reversed, prune }: StatementOptions): string {
  const form = dialects[dialect]
  const stretches = stretchesOf(shape, reversed, prune)
  return [
    `${form.prefix}MATCH p = ${form.pathMode}${pattern(shape, stretches, form, reversed, prune !== undefined)}`,
    `WHERE ${conditions(shape, stretches, form, prune !== undefined).join('\n  AND ')}`,
    `WITH ${projection(reversed)}`,
    `WITH ${canRepeat(shape) ? 'DISTINCT ' : ''}claims, links, floor(product * 1e12 + 0.5) / 1e12 AS strength`,
    `WHERE strength > 0${shape.minStrength > 0 ? ' AND strength >= $min' : ''}`,
    ...listing,
  ].join('\n')
}

/** Whether one path can have its steps in several places: then it must be listed once. */
function canRepeat({ steps }: Shape): boolean {
  return steps.slice(1, -1).some((step) => step === 'any' || step.length > 1)
}

/** In the order of the question. */
function stretchesOf({ hops }: Shape, reversed: boolean, prune: BoundNames | undefined): Stretch[] {
  const links = hops.map((_, i) => `r${i + 1}`)
  return hops.map((_, i) => ({
    a: `a${i + 1}`,
    r: `r${i + 1}`,
    b: `b${i + 1}`,
    before: reversed ? links.slice(i + 1) : links.slice(0, i),
    reversed,
    from: prune?.from[i],
    to: prune?.to[i],
  }))
}

function pattern(
  shape: Shape,
  stretches: readonly Stretch[],
  form: DialectForm,
  reversed: boolean,
  pruned: boolean,
): string {
  const parts = shape.hops.map((hop, i) => {
    const { a, r, b } = stretches[i] as Stretch
    const types = directTypes(hop.types)
    const arrow = reversed ? `(${b})<-[${r}:${types}]-(${a})` : `(${a})-[${r}:${types}]->(${b})`
    const where = linkConditions(shape, stretches[i] as Stretch, form, pruned).join(' AND ')
    const next = reversed ? `(s${i}:Claim)` : `(s${i + 1}:Claim)`
    return `(${arrow} WHERE ${where}){${hop.min},${hop.max}}${next}`
  })
  const start = `(s${reversed ? shape.hops.length : 0}:Claim)`
  return start + (reversed ? parts.reverse() : parts).join('')
}

function linkConditions(shape: Shape, stretch: Stretch, form: DialectForm, pruned: boolean): string[] {
  const { a, r, b, reversed } = stretch
  const reached = reversed ? a : b
  return [
    `${r}.strength > 0`,
    shape.blocked.claims.length > 0 && `NOT ${reached}.id IN $blockedClaims`,
    shape.blocked.links.length > 0 && `NOT ${r}.id IN $blockedLinks`,
    pruned && form.pruneLink(stretch),
  ].filter((condition) => typeof condition === 'string')
}

function conditions(
  shape: Shape,
  stretches: readonly Stretch[],
  form: DialectForm,
  pruned: boolean,
): string[] {
  const { steps, hops, via, maxLinks, blocked } = shape
  const atSteps = steps.flatMap((step, i) => [`s${i}.mapId = $map`, ...passes(step, i, `s${i}`, blocked)])
  const signs = hops.map(({ sign }, i) => {
    const minus = `size([x IN r${i + 1} WHERE type(x) IN [${minusTypes}]]) % 2`
    return sign !== 0 && `${minus} = ${sign === 1 ? 0 : 1}`
  })
  const passing = viaConditions(via, 'nodes(p)[1..-1]', 'relationships(p)', (item) => `${item}.id`)
  return [
    ...atSteps,
    ...(pruned ? stretches.map(form.pruneStretch) : []),
    ...signs,
    ...passing,
    maxLinks !== null && hops.length > 1 && 'size(relationships(p)) <= $maxLinks',
    form.distinct,
  ].filter((condition) => typeof condition === 'string')
}

/** The product goes from the first link to the last, whichever way the path grew: doubles do not commute. */
function projection(reversed: boolean): string {
  const inOrder = (list: string) => (reversed ? `reverse(${list})` : list)
  return `${inOrder('[n IN nodes(p) | n.id]')} AS claims, ${inOrder('[r IN relationships(p) | r.id]')} AS links,
  reduce(x = 1.0, r IN ${inOrder('relationships(p)')} | x * r.strength) AS product`
}
