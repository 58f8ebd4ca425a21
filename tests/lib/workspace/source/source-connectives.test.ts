import { expect, test } from 'vitest'
import { connectivesIn } from '@/lib/workspace/source/source-connectives'

const found = (text: string) =>
  connectivesIn(text).map(({ start, end, sense }) => `${text.slice(start, end)}: ${sense}`)

test('connectives are whole words, the longer before the shorter', () => {
  expect(found('Because it rained, the dam broke; therefore they fled, although late.')).toEqual([
    'Because: reason',
    'therefore: result',
    'although: contrast',
  ])
  expect(found('They built it so that it holds, but unless it leads\n to harm, so what?')).toEqual([
    'so that: result',
    'but: contrast',
    'unless: condition',
    'leads\n to: cause',
    'so: result',
  ])
})

test('parts of other words are none', () => {
  expect(found('A butter-and-thusness iffy sofa; the yeti’s so-called but-less since-then’s.')).toEqual([])
})

test('then counts only behind an if of the same sentence', () => {
  expect(found('If it rains, then it floods.')).toEqual(['If: condition', 'then: condition'])
  expect(found('It rained then. If so, run. And then they ran.')).toEqual(['If: condition', 'so: result'])
})
