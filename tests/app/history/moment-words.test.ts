import { expect, it } from 'vitest'
import { dayWords, timeWords } from '@/app/components/workspace/history/moment-words'

const now = new Date(2026, 10, 28, 9, 0).getTime()

it.each([
  [new Date(2026, 10, 28, 0, 1), 'Today'],
  [new Date(2026, 10, 27, 23, 59), 'Yesterday'],
  [new Date(2026, 10, 26, 12, 0), '26 November'],
  [new Date(2025, 4, 3, 12, 0), '3 May 2025'],
])('%s is %s', (at, expected) => {
  expect(dayWords(at.getTime(), now)).toBe(expected)
})

it('gives the time of day in two digits each', () => {
  expect(timeWords(new Date(2026, 10, 28, 7, 5).getTime())).toBe('07:05')
})
