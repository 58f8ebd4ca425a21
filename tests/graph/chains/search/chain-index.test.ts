import { describe, expect, it } from 'vitest'
import { carryChainIndex, chainIndexOf } from '@/graph/chains/search/chain-index'
import { searchChains } from '@/graph/chains/search/search-chains'
import { apply, emptyChange, type GraphChange } from '@/graph/change'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Link } from '@/graph/model/link'
import { generous, planFor, randomPlan } from '../random-plans'
import { type Chance, chanceFrom, claim, link, mapOf, pick, randomMap } from '../small-maps'

/** Takes a link away, changes one, adds one (sometimes on a new claim), as random as can be. */
function randomChange(chance: Chance, graph: ArgumentGraph, round: number): GraphChange {
  const change = emptyChange()
  const struck = new Set(
    [...graph.links.values()].flatMap((one) => ('link' in one.to ? [one.to.link as string] : [])),
  )
  const free = [...graph.links.values()].filter((one) => !struck.has(one.id))
  const claims = [...graph.claims.keys()]
  if (free.length > 3) change.removed.links.push(pick(chance, free))
  const changed = free.find((one) => !change.removed.links.includes(one))
  if (changed)
    change.updated.links.push([changed, { ...changed, strength: chance() < 0.2 ? 0 : chance() } as Link])
  const fresh = `new${round}`
  if (chance() < 0.4) change.added.claims.push(claim(fresh))
  const to = change.added.claims.length > 0 ? fresh : pick(chance, claims)
  const from = pick(
    chance,
    claims.filter((id) => id !== to),
  )
  change.added.links.push(link(`a${round}`, `${from} causes ${to}`, 0.6))
  return change
}

describe('the index of a map', () => {
  it('answers after a hundred changes laid over it as if built anew', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const chance = chanceFrom(seed)
      let graph = randomMap(chance, { claims: [4, 8], links: [5, 20], premises: 0.2, undercuts: 0.1 })
      chainIndexOf(graph)
      for (let round = 0; round < 25; round++) {
        const change = randomChange(chance, graph, round)
        const next = apply(graph, change)
        carryChainIndex(graph, change, next)
        const plan = randomPlan(chance, next)
        const fresh = ArgumentGraph.fromDocument(next.toDocument())
        expect(searchChains(next, plan, generous), `seed ${seed}, round ${round}`).toEqual(
          searchChains(fresh, plan, generous),
        )
        graph = next
      }
    }
  })

  it('is handed on, not built, and leaves the one before as it was', () => {
    const before = mapOf(['a', 'b', 'c'], [link('x', 'a causes b', 0.5)])
    const index = chainIndexOf(before)
    const change = emptyChange()
    change.added.links.push(link('y', 'b causes c', 0.5))
    const after = apply(before, change)
    carryChainIndex(before, change, after)
    expect(chainIndexOf(after)).not.toBe(index)
    expect(searchChains(after, planFor(['a', 'c']), generous).chains).toHaveLength(1)
    expect(searchChains(before, planFor(['a', 'c']), generous).chains).toHaveLength(0)
    expect(chainIndexOf(before)).toBe(index)
  })

  it('stays where links stay: a label is no reason to build it anew', () => {
    const before = mapOf(['a', 'b'], [link('x', 'a causes b')])
    const index = chainIndexOf(before)
    const change = emptyChange()
    const a = before.claims.get('a')
    if (a) change.updated.claims.push([a, { ...a, label: 'Another' }])
    expect(chainIndexOf(apply(before, change))).toBe(index)
  })

  it('without an index before has nothing to hand on, and is built when asked', () => {
    const before = mapOf(['a', 'b'], [])
    const change = emptyChange()
    change.added.links.push(link('x', 'a causes b'))
    const after = apply(before, change)
    carryChainIndex(before, change, after)
    expect(searchChains(after, planFor(['a', 'b']), generous).chains).toHaveLength(1)
  })

  it('is built anew when too much has been laid over it', () => {
    let graph = mapOf(['a', 'b'], [link('x', 'a causes b')])
    chainIndexOf(graph)
    for (let round = 0; round < 5; round++) {
      const change = emptyChange()
      for (let n = 0; n < 2000; n++) change.added.links.push(link(`r${round}-${n}`, 'a causes b', 0.3))
      const next = apply(graph, change)
      carryChainIndex(graph, change, next)
      graph = next
    }
    expect(searchChains(graph, planFor(['a', 'b'], { top: 1 }), generous)).toMatchObject({
      stop: 'k',
      chains: [{ links: ['x'] }],
    })
  })
})
