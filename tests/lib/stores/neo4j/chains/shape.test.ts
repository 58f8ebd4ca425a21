import { describe, expect, it } from 'vitest'
import { planQuestion } from '@/graph/chains/ask'
import { shapeOf } from '@/lib/stores/neo4j/chains/shape'
import { claim, link, mapOf } from '../../../../graph/chains/small-maps'

const map = mapOf(
  [
    'a',
    'b',
    'c',
    claim('held', { holders: ['h'] as never }),
    ...Array.from({ length: 30 }, (_, n) => `x${n}`),
  ],
  [
    link('ab', 'a causes b', 0.5),
    link('bc', 'b+held causes c', 0.5, { holders: ['h'] as never }),
    link('none', 'a causes c', 0),
    link('cut', 'c attacks !ab', 1),
  ],
  {
    holders: [
      { id: 'h', name: 'H' },
      { id: 'k', name: 'K' },
    ] as never,
  },
)

function shape(question: string, dialect: 'cypher25' | 'cypher5' = 'cypher25') {
  return shapeOf(planQuestion(map, question).plan, map, dialect)
}

describe('the shape of a plan', () => {
  it('joins hops that an open step parts for no reason', () => {
    expect(shape('#a -> * -> #c')).toMatchObject({ steps: [['a'], ['c']], hops: [{ min: 2, max: 12 }] })
    expect(shape('#a -> * => * -> #c')).toMatchObject({ steps: [['a'], ['c']], hops: [{ min: 3, max: 13 }] })
    expect(shape('* -> * -> #c')?.steps).toEqual(['any', ['c']])
  })

  it('keeps an open step between hops that differ in links or sign', () => {
    expect(shape('#a -> * ~> #c')?.steps).toEqual([['a'], 'any', ['c']])
    expect(shape('#a +> * -> #c')?.steps).toEqual([['a'], 'any', ['c']])
    expect(shape('#a -> * -| #c')?.steps).toEqual([['a'], 'any', ['c']])
  })

  it('is no longer than the question or the map allows', () => {
    expect(shape('#a -> #b -> #c max 4')?.hops.map(({ max }) => max)).toEqual([3, 3])
    expect(shape('#a -> #b -> #c max 1')).toBeNull()
    expect(shape('#a -[causes]{32}-> #c', 'cypher5')?.hops[0]?.max).toBe(32)
    const small = mapOf(['a', 'b', 'c'], [link('ab', 'a causes b')])
    const { plan } = planQuestion(small, '#a -> #b')
    expect(shapeOf(plan, small, 'cypher5')?.hops[0]?.max).toBe(2)
    expect(shapeOf(plan, small, 'cypher25')?.hops[0]?.max).toBe(6)
    expect(shapeOf(planQuestion(small, '#a -[causes]{3}-> #b').plan, small, 'cypher25')).toBeNull()
  })

  it('names what is ruled out, links only where their ends do not say it', () => {
    expect(shape('#a -> #c')?.blocked).toEqual({ claims: [], links: [] })
    expect(shape('#a -> #c avoid #held')?.blocked).toEqual({ claims: ['held'], links: ['bc'] })
    expect(shape('#a -> #c avoid #ab')?.blocked).toEqual({ claims: [], links: ['ab'] })
    expect(shape('#a -> #c held by K')?.blocked).toEqual({ claims: ['held'], links: ['bc'] })
    expect(shape('#a -> #c that stand')?.blocked).toEqual({ claims: [], links: ['ab'] })
  })

  it('leaves claims that are ruled out out of the steps', () => {
    expect(shape('(#a | #held) -> #c avoid #held')?.steps[0]).toEqual(['a'])
  })
})
