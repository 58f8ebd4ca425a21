import { describe, expect, it } from 'vitest'
import { groundedLabelling, type Standing } from '@/graph/argumentation/grounded'
import { commandSchema } from '@/graph/edit/command'
import { execute } from '@/graph/edit/execute'
import { type ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import { effectiveStrength } from '@/graph/model/link'
import { chanceFrom, link, mapOf, pick, randomMap } from '../chains/small-maps'

/** The labelling by definition: apply both rules to everything, over and over, until nothing changes. */
function byDefinition(graph: ArgumentGraph): Map<string, Standing> {
  const labels = new Map<string, Standing>()
  const things = thingsOf(graph)
  for (const id of things) labels.set(id, 'undecided')
  for (let changed = true; changed; ) {
    changed = false
    for (const id of things) {
      const attacks = [...graph.links.values()].filter(
        (one) => one.type === 'attacks' && effectiveStrength(one) > 0 && targetId(one) === id,
      )
      const parts = attacks.map((one) => [one.id, ...one.from].map((part) => labels.get(part)))
      const out = parts.some((of) => of.every((label) => label === 'in'))
      const safe = parts.every((of) => of.includes('out'))
      const next = out ? 'out' : safe ? 'in' : 'undecided'
      if (next !== labels.get(id)) {
        labels.set(id, next)
        changed = true
      }
    }
  }
  return labels
}

function thingsOf(graph: ArgumentGraph): string[] {
  return [...graph.claims.keys(), ...graph.links.keys()]
}

/** The labelling, told of everything there is. */
function labelsOf(graph: ArgumentGraph): Record<string, Standing> {
  const labelling = groundedLabelling(graph)
  return Object.fromEntries(thingsOf(graph).map((id) => [id, labelling.get(id)]))
}

describe('groundedLabelling', () => {
  it('leaves the worked example of mutual attack and an odd cycle undecided', () => {
    const graph = mapOf(
      ['a', 'b', 'c', 'd', 'e'],
      [
        link('ab', 'a attacks b'),
        link('ba', 'b attacks a'),
        link('ac', 'a attacks c'),
        link('cd', 'c attacks d'),
        link('de', 'd attacks e'),
        link('ec', 'e attacks c'),
      ],
    )
    const labels = groundedLabelling(graph)
    expect([...'abcde'].map((id) => labels.get(id))).toEqual(Array(5).fill('undecided'))
    expect(labels.get('ab')).toBe('in')
  })

  it('lets an attack on an attack bring its target back', () => {
    const graph = mapOf(
      ['a', 'b', 'c'],
      [link('one', 'a attacks b'), link('two', 'c attacks !one'), link('three', 'b causes c')],
    )
    expect(labelsOf(graph)).toEqual({
      a: 'in',
      b: 'in',
      c: 'in',
      one: 'out',
      two: 'in',
      three: 'in',
    })
  })

  it('needs every premise of an attack, and no attack of strength 0 strikes', () => {
    const graph = mapOf(
      ['a', 'b', 'c', 'd', 'e'],
      [link('strike-b', 'a attacks b'), link('joint', 'b+d attacks c'), link('void', 'a attacks e', 0)],
    )
    const labels = groundedLabelling(graph)
    expect(labels.get('b')).toBe('out')
    expect(labels.get('c')).toBe('in')
    expect(labels.get('e')).toBe('in')
  })

  it('does not let supports or causes change a label', () => {
    const graph = mapOf(
      ['a', 'b', 'c'],
      [link('x', 'a attacks b'), link('s', 'c supports b'), link('y', 'b causes c')],
    )
    const labels = groundedLabelling(graph)
    expect([labels.get('b'), labels.get('c'), labels.get('y')]).toEqual(['out', 'in', 'in'])
  })

  it('equals the definition on random maps', () => {
    const seen = new Set<Standing>()
    for (let seed = 1; seed <= 500; seed++) {
      const graph = randomMap(chanceFrom(seed), {
        claims: [2, 9],
        links: [1, 16],
        undercuts: 0.4,
        premises: 0.3,
        types: ['attacks', 'attacks', 'attacks', 'supports', 'causes'],
      })
      const labels = labelsOf(graph)
      for (const label of Object.values(labels)) seen.add(label)
      expect(labels, `seed ${seed}`).toEqual(Object.fromEntries(byDefinition(graph)))
    }
    expect(seen.size).toBe(3)
  })

  it('equals the definition after a change as well, whether attacks are concerned or not', () => {
    let shared = 0
    for (let seed = 1; seed <= 200; seed++) {
      const chance = chanceFrom(seed)
      const before = randomMap(chance, {
        claims: [2, 9],
        links: [1, 16],
        undercuts: 0.4,
        premises: 0.3,
        types: ['attacks', 'attacks', 'supports', 'causes'],
      })
      const labelling = groundedLabelling(before)
      const old = pick(chance, [...before.links.values()])
      const context = { newId: () => 'new', at: '2026-01-01T00:00:00.000Z', by: 'T' }
      const command = pick<unknown>(chance, [
        { type: 'removeLink', id: old.id },
        { type: 'editLink', id: old.id, set: { strength: pick(chance, [0, 0.5]) } },
        { type: 'editLink', id: old.id, set: { type: pick(chance, ['attacks', 'supports']) } },
        { type: 'addClaim', claim: { kind: 'claim', label: 'new' } },
      ])
      const { graph } = execute(before, [commandSchema.parse(command)], context)
      if (groundedLabelling(graph) === labelling) shared++
      expect(labelsOf(graph), `seed ${seed}`).toEqual(Object.fromEntries(byDefinition(graph)))
      expect(groundedLabelling(before)).toBe(labelling)
    }
    // Both were met: the labelling that holds on, and the one that is worked out anew.
    expect(shared).toBeGreaterThan(20)
    expect(shared).toBeLessThan(180)
  })

  it('is linear: a corridor of 50,000 attacks', () => {
    const claims = Array.from({ length: 50_001 }, (_, n) => `c${n}`)
    const links = claims.slice(1).map((id, n) => link(`l${n}`, `c${n} attacks ${id}`))
    const labels = groundedLabelling(mapOf(claims, links))
    expect([labels.get('c0'), labels.get('c1'), labels.get('c50000')]).toEqual(['in', 'out', 'in'])
  })
})
