import { describe, expect, it } from 'vitest'
import { fieldName, valueWords } from '@/app/components/workspace/frame/value-words'
import { smallGraph } from '../../lib/workspace/small-map'

const graph = smallGraph()
const words = (value: unknown) => valueWords(graph, value)

describe('a value in words', () => {
  it('calls what an id means by its name', () => {
    expect(words({ claim: 'signals' })).toBe('Signals are misread')
    expect(words(['signals', 'trap'])).toBe(`Signals are misread, ${graph.claims.get('trap')?.label}`)
  })
  it.each([
    [null, 'nothing'],
    ['', 'nothing'],
    [[], 'nothing'],
    [0, '0'],
    [['a', 'b'], 'a, b'],
    ['plain words', 'plain words'],
    [{ x: 1, y: 2 }, 'x: 1\ny: 2'],
    [{ label: 'A', aliases: [] }, 'A'],
  ])('%j reads “%s”', (value, expected) => {
    expect(words(value)).toBe(expected)
  })
})

describe('the field of a pointer', () => {
  it.each([
    ['/commands/0/set/label', 'Label'],
    ['/commands/2/set/anchors', 'Places in the source'],
    ['/commands/0/positions/3/position', 'Place on the map'],
    ['/commands/0/link/from/1', 'From'],
    ['/commands/0/set/unheardOf', 'unheardOf'],
  ])('%s is %s', (pointer, expected) => {
    expect(fieldName(pointer)).toBe(expected)
  })
})
