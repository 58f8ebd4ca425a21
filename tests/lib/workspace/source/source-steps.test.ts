import { expect, test } from 'vitest'
import { byWord, nextSentence } from '@/lib/workspace/source/source-steps'

const text = 'Skip.\n\nThe dam holds. Nobody (they say) looked! 水位が上がる。'
const within = { start: 7, end: text.length }
const words = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end)

test('sentence by sentence, there and back, and no further than the paragraph', () => {
  const first = nextSentence(text, within, null, 1)
  expect(words(first)).toBe('The dam holds.')
  const second = nextSentence(text, within, first, 1)
  expect(words(second)).toBe('Nobody (they say) looked!')
  const third = nextSentence(text, within, second, 1)
  expect(words(third)).toBe('水位が上がる。')
  expect(nextSentence(text, within, third, 1)).toEqual(third)
  expect(nextSentence(text, within, second, -1)).toEqual(first)
  expect(nextSentence(text, within, first, -1)).toEqual(first)
  expect(words(nextSentence(text, within, null, -1))).toBe('水位が上がる。')
  expect(nextSentence(text, { start: 5, end: 7 }, null, 1)).toBeNull()
})

test('longer and shorter by a word at either end', () => {
  const first = nextSentence(text, within, null, 1)
  if (!first) throw new Error('There is a sentence.')
  const shorter = byWord(text, within, first, 'end', -1)
  expect(words(shorter)).toBe('The dam holds')
  expect(words(byWord(text, within, shorter, 'end', -1))).toBe('The dam')
  expect(words(byWord(text, within, first, 'end', 1))).toBe('The dam holds. Nobody')
  const later = byWord(text, within, first, 'start', 1)
  expect(words(later)).toBe('dam holds.')
  expect(byWord(text, within, later, 'start', -1)).toEqual(first)
  expect(byWord(text, within, first, 'start', -1)).toEqual(first)
  const one = { start: within.start, end: within.start + 3 }
  expect(byWord(text, within, one, 'end', -1)).toEqual(one)
  expect(byWord(text, within, one, 'start', 1)).toEqual(one)
})
