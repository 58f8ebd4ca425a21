/**
 * Standing: the grounded labelling over claims and links together. It says what holds up once everything that argues
 * with it is weighed; supports and causal links change no label. The semantics is Dung's grounded extension ("On the
 * acceptability of arguments", 1995), with links as arguments of their own, so that an undercut is an ordinary attack.
 */
import { type ArgumentGraph, targetId } from '../model/argument-graph'
import { effectiveStrength, type Link } from '../model/link'

export type Standing = 'in' | 'out' | 'undecided'

export interface Labelling {
  /** The standing of a claim or link of the graph, by id. */
  get(id: string): Standing
}

/** By the attacks of a map: nothing else decides. */
const known = new WeakMap<readonly Link[], Labelling>()

/**
 * The grounded labelling of the whole map: a thing is out when an attack of strength above 0 that is in, with all its
 * premises in, strikes it; in when every attack on it is out or lacks a premise; undecided otherwise. Linear in the attacks
 * and their premises, by propagation from what nothing attacks; worked out once for the same attacks. Most of a map is
 * attacked by nothing and attacks nothing: that is in, and no work.
 */
export function groundedLabelling(graph: ArgumentGraph): Labelling {
  const { attacks } = graph
  const before = known.get(attacks)
  if (before) return before
  const labelling = propagate(attacks)
  known.set(attacks, labelling)
  return labelling
}

/** Whether the link and all its premises are in: an attack for which this holds puts its target out. */
export function strikes(link: Link, labelling: Labelling): boolean {
  return labelling.get(link.id) === 'in' && link.from.every((claim) => labelling.get(claim) === 'in')
}

interface Attack {
  target: string
  /** How many of the link itself and its premises are not known to be in. */
  waiting: number
  /** One of them is out: the attack can no longer strike. */
  idle: boolean
}

function propagate(attacks: readonly Link[]): Labelling {
  const needing = new Map<string, Attack[]>()
  const threats = new Map<string, number>()
  for (const link of attacks) {
    if (effectiveStrength(link) === 0) continue
    const attack: Attack = { target: targetId(link), waiting: link.from.length + 1, idle: false }
    for (const part of [link.id, ...link.from]) push(needing, part, attack)
    threats.set(attack.target, (threats.get(attack.target) ?? 0) + 1)
  }

  /** Of what an attack strikes or needs; all else is in. */
  const labels = new Map<string, Standing>()
  const settled: string[] = []
  for (const id of threats.keys()) labels.set(id, 'undecided')
  for (const id of needing.keys()) {
    if (labels.has(id)) continue
    labels.set(id, 'in')
    settled.push(id)
  }
  const settle = (id: string, standing: Standing) => {
    if (labels.get(id) !== 'undecided') return
    labels.set(id, standing)
    settled.push(id)
  }
  for (let next = 0; next < settled.length; next++) {
    const id = settled[next] as string
    const standing = labels.get(id)
    for (const attack of needing.get(id) ?? []) {
      if (standing === 'in') {
        attack.waiting -= 1
        if (attack.waiting === 0) settle(attack.target, 'out')
      } else if (!attack.idle) {
        attack.idle = true
        const left = (threats.get(attack.target) ?? 0) - 1
        threats.set(attack.target, left)
        if (left === 0) settle(attack.target, 'in')
      }
    }
  }
  return { get: (id) => labels.get(id) ?? 'in' }
}

function push<T>(groups: Map<string, T[]>, key: string, member: T): void {
  const members = groups.get(key)
  if (members) members.push(member)
  else groups.set(key, [member])
}
