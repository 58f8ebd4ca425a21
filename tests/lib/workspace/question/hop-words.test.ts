import { expect, test } from 'vitest'
import { hopWords } from '@/lib/workspace/question/hop-words'

const cases: [arrow: string, words: string][] = [
  [' -> ', 'causal, up to 6 links'],
  ['→', 'causal, up to 6 links'],
  ['=>', 'one causal link'],
  ['~>', 'any kind, up to 6 links'],
  ['+>', 'raises, up to 6 links'],
  ['-|', 'lowers, up to 6 links'],
  ['-[causes]->', 'causes, up to 6 links'],
  ['-[causes enables]{1,3}->', 'causes or enables, up to 3 links'],
  ['-[causes|supports]{2}->', 'causes or supports, 2 links'],
  ['-[causes]{1}->', 'causes, one link'],
  ['-[causes, prevents]{2,4}->', 'causes or prevents, 2 to 4 links'],
  [' leads to ', 'causal, up to 6 links'],
]

test.each(cases)('%s asks for: %s', (arrow, words) => {
  expect(hopWords(arrow)).toBe(words)
})
