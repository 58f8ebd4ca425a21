/** What the two small samples are there to show: a loop that balances, and a decision with one reason that fails. */
import { describe, expect, it } from 'vitest'
import { groundedLabelling } from '@/graph/argumentation/grounded'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { ask, openSample } from './sample'

describe('the Vasa', () => {
  const vasa = openSample('vasa')

  it('has a loop that balances and one that reinforces, both through the leaning', () => {
    expect(ask(vasa, 'heeling +> righting').chains).toHaveLength(1)
    expect(ask(vasa, 'righting -| heeling').chains).toHaveLength(1)
    expect(ask(vasa, 'heeling => flooding').chains).toHaveLength(1)
    expect(ask(vasa, 'flooding => heeling').chains).toHaveLength(1)
  })

  it('leads from the king’s wish to the loss by two ways, each of which needs more than the wish', () => {
    const { chains } = ask(vasa, 'the king -> sinking')
    expect(chains.map(({ claims }) => claims[1])).toEqual(['top-heavy', 'no-one-objected'])
    expect(chains.every(({ needs, sign }) => needs.length > 0 && sign === '+')).toBe(true)
    expect(chains[0]?.needs.map(({ claims }) => claims)).toContainEqual(['no-theory'])
  })

  it('does not happen with the gunports shut', () => {
    expect(ask(vasa, 'gust -> sinking avoid open gunports').nothing).toMatchObject({ reason: 'avoided' })
  })
})

describe('Mill Street', () => {
  const street = openSample('mill-street')
  const standing = groundedLabelling(street.graph)

  it('answers every objection, some by the fact and some by what follows from it', () => {
    expect(standing.get('shops-lose')).toBe('out')
    expect(standing.get('ambulances-late')).toBe('out')
    expect(standing.get('park-road-traffic')).toBe('in')
    expect(standing.get('diversion-against-closing')).toBe('out')
    expect(standing.get('high-price')).toBe('in')
    expect(standing.get('price-against-closing')).toBe('out')
  })

  it('leaves one reason struck, and can do without it', () => {
    expect(standing.get('visitors-for-closing')).toBe('out')
    expect(standing.get('safety-for-closing')).toBe('in')
  })

  it('is not paid for by the grant alone: the two answers to the price are linked', () => {
    const { document } = street
    const doubted = {
      ...document.links[0],
      id: 'mending-doubted',
      type: 'attacks',
      from: ['sunny-weekend'],
      to: { claim: 'less-mending' },
    } as (typeof document.links)[number]
    const graph = ArgumentGraph.fromDocument({ ...document, links: [...document.links, doubted] })
    expect(groundedLabelling(graph).get('close-mill-street')).toBe('out')
  })

  it('tells what a closure brings from what it costs by the sign', () => {
    const { chains } = ask(street, 'closure ~> the decision')
    const by = (sign: '+' | '-') =>
      new Set(chains.filter((chain) => chain.sign === sign).map(({ claims }) => claims.at(-2)))
    expect(by('+')).toEqual(new Set(['safe-way-to-school', 'more-visitors']))
    expect(by('-')).toEqual(new Set(['ambulances-late', 'high-price', 'park-road-traffic', 'shops-lose']))
  })
})
