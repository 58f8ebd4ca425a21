/** Builds small maps for tests: by hand in a few words, or at random from a seed. */
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import type { Link } from '@/graph/model/link'
import type { MapDocument } from '@/graph/model/map-document'
import { causalTypes, type LinkType, linkTypes } from '@/graph/model/vocabulary'

/** A seeded source of numbers in [0, 1): mulberry32. */
export type Chance = () => number

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function pick<T>(chance: Chance, list: readonly T[]): T {
  return list[Math.floor(chance() * list.length)] as T
}

export function whole(chance: Chance, from: number, to: number): number {
  return from + Math.floor(chance() * (to - from + 1))
}

export function claim(id: string, fields: Partial<Omit<Claim, 'id'>> = {}): Claim {
  const empty = { text: '', aliases: [], holders: [], tags: [], weight: 0.5, anchors: [] }
  return { id: id as Claim['id'], kind: 'claim', label: id, ...empty, ...fields }
}

/** `link('l1', 'a+b causes c', 0.7)`; a target that begins with `!` is a link. */
export function link(
  id: string,
  sentence: string,
  strength?: number,
  fields: Partial<Omit<Link, 'id'>> = {},
): Link {
  const [from = '', type = 'causes', to = ''] = sentence.split(' ')
  return {
    id: id as Link['id'],
    type: type as LinkType,
    from: from.split('+') as Link['from'],
    to: (to.startsWith('!') ? { link: to.slice(1) } : { claim: to }) as Link['to'],
    ...(strength === undefined ? {} : { strength }),
    holders: [],
    anchors: [],
    ...fields,
  }
}

export function mapOf(
  claims: readonly (Claim | string)[],
  links: readonly Link[],
  rest: Partial<MapDocument> = {},
): ArgumentGraph {
  return ArgumentGraph.fromDocument({
    format: 'throughline/1',
    map: { id: 'm' as MapDocument['map']['id'], title: 'A map', summary: '' },
    claims: claims.map((one) => (typeof one === 'string' ? claim(one) : one)),
    links: [...links],
    holders: [],
    sources: [],
    annotations: [],
    ...rest,
  })
}

/** Strengths that make ties, near ties and nothings likely. */
const strengths = [undefined, 0, 1, 1, 0.5, 0.5, 0.9, 0.7, 0.3, 0.1, 0.123456789, 1e-7]

export interface RandomShape {
  claims: [number, number]
  links: [number, number]
  /** The share of links that end on another link. */
  undercuts?: number
  /** The share of links with several premises. */
  premises?: number
  holders?: boolean
  types?: readonly LinkType[]
}

/** A map with parallel links, cycles, linked premises and attacks on links, as the shape has them. */
export function randomMap(chance: Chance, shape: RandomShape): ArgumentGraph {
  const ids = Array.from({ length: whole(chance, ...shape.claims) }, (_, n) => `c${n}`)
  const holders = shape.holders ? ['h1', 'h2', 'h3'] : []
  const held = () => (holders.length > 0 && chance() < 0.6 ? [pick(chance, holders)] : []) as Claim['holders']
  const kinds = ['claim', 'claim', 'event', 'evidence'] as const
  const claims = ids.map((id) => claim(id, { kind: pick(chance, kinds), holders: held() }))
  const links: Link[] = []
  for (let n = whole(chance, ...shape.links); n > 0; n--) {
    const onLink = links.length > 0 && chance() < (shape.undercuts ?? 0)
    const target = onLink ? pick(chance, links).id : pick(chance, ids)
    const free = ids.filter((id) => id !== target)
    const from = new Set([pick(chance, free)])
    while (chance() < (shape.premises ?? 0) && from.size < 3) from.add(pick(chance, free))
    const type = onLink
      ? pick(chance, ['attacks', 'supports'] as const)
      : pick(chance, shape.types ?? linkTypes)
    // Ids drawn at random, so that the order of ids is not the order of making.
    const id = `l${whole(chance, 0, 999).toString().padStart(3, '0')}-${n}`
    const sentence = `${[...from].join('+')} ${type} ${onLink ? '!' : ''}${target}`
    links.push(link(id, sentence, pick(chance, strengths), { holders: held() }))
  }
  const named = holders.map((id) => ({ id: id as Claim['holders'][number], name: `Holder ${id}` }))
  return mapOf(claims, links, { holders: named })
}

/**
 * The nth of many maps that random questions are asked of: every other one is thick with causal links, so that many
 * questions have an answer.
 */
export function mapToAsk(
  chance: Chance,
  n: number,
  { claims, leastLinks, undercuts }: Pick<RandomShape, 'claims' | 'undercuts'> & { leastLinks: number },
): ArgumentGraph {
  const isThick = n % 2 === 0
  return randomMap(chance, {
    claims,
    links: [leastLinks, isThick ? 26 : 18],
    ...(undercuts === undefined ? {} : { undercuts }),
    premises: 0.25,
    holders: true,
    types: isThick ? causalTypes : linkTypes,
  })
}

/** Two ways from a to z of one strength: 0.7 · 0.9 · 0.1 and 0.1 · 0.7 · 0.9, which differ in their last bit. */
export const tiedClaims = ['a', 'b', 'c', 'd', 'e', 'z']
export const tiedLinks = [
  link('y1', 'a causes b', 0.7),
  link('y2', 'b causes c', 0.9),
  link('y3', 'c causes z', 0.1),
  link('x1', 'a causes d', 0.1),
  link('x2', 'd causes e', 0.7),
  link('x3', 'e causes z', 0.9),
]
