/** Indexes that were handed on through changes answer as if they had been built anew. */
import { expect, it } from 'vitest'
import { planQuestion } from '@/graph/chains/ask'
import { carryIndexes } from '@/graph/chains/carry-indexes'
import { apply, emptyChange, type GraphChange } from '@/graph/change'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { type Chance, chanceFrom, claim, link, mapOf, pick, whole } from '../small-maps'

const words = [
  'flood',
  'floods',
  'levee',
  'sank',
  'sinks',
  'council',
  'insurance',
  'de-escalation',
  'pressure',
  'zürich',
]

function randomClaim(chance: Chance, id: string) {
  const some = (most: number) =>
    Array.from({ length: whole(chance, 1, most) }, () => pick(chance, words)).join(' ')
  return claim(id, {
    label: some(3),
    aliases: chance() < 0.5 ? [some(2)] : [],
    text: chance() < 0.5 ? some(6) : '',
  })
}

function randomChange(chance: Chance, graph: ArgumentGraph, serial: number): GraphChange {
  const change = emptyChange()
  const claims = [...graph.claims.values()]
  const kind = chance()
  const one = pick(chance, claims)
  if (kind < 0.4 || claims.length < 4) change.added.claims.push(randomClaim(chance, `n${serial}`))
  else if (kind < 0.8) change.updated.claims.push([one, randomClaim(chance, one.id)])
  else if (
    ![...graph.links.values()].some(
      ({ from, to }) => from.includes(one.id) || ('claim' in to && to.claim === one.id),
    )
  )
    change.removed.claims.push(one)
  return change
}

const questions = [
  'floods -> *',
  'sank -> council',
  '"levee" -> x',
  'deescalation -> zurich',
  'insured pressures -> flod',
  'flood levee -> n3',
]

it('on 60 random walks of 12 changes', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const chance = chanceFrom(seed)
    let graph = mapOf(
      Array.from({ length: 6 }, (_, n) => randomClaim(chance, `c${n}`)),
      [link('l', 'c0 causes c1')],
    )
    for (let step = 0; step < 12; step++) {
      for (const question of questions) planQuestion(graph, question)
      const change = randomChange(chance, graph, step)
      const next = apply(graph, change)
      carryIndexes(graph, change, next)
      const anew = ArgumentGraph.fromDocument(next.toDocument())
      for (const question of questions) {
        expect(planQuestion(next, question), `seed ${seed}, step ${step}: ${question}`).toEqual(
          planQuestion(anew, question),
        )
      }
      graph = next
    }
  }
})

it('leave a graph that is asked again as it was', () => {
  const before = mapOf(
    [claim('a', { label: 'A flood' }), claim('b', { label: 'A dam' })],
    [link('ab', 'a causes b')],
  )
  const asked = planQuestion(before, 'floods -> dams')
  const change = emptyChange()
  change.added.claims.push(claim('c', { label: 'Floods of 1998' }))
  const after = apply(before, change)
  carryIndexes(before, change, after)
  expect(planQuestion(after, 'floods -> dams').plan.steps[0]).toEqual(['a', 'c'])
  expect(planQuestion(before, 'floods -> dams')).toEqual(asked)
})
