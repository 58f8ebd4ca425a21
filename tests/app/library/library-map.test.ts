/** The library's words for time, and its orders. */
import { expect, test } from 'vitest'
import { type LibraryMap, ordered } from '@/app/components/library/library-map'
import { whenWords } from '@/app/components/library/when-words'
import { mapIdSchema } from '@/graph/model/ids'

const now = Date.parse('2026-11-24T12:00:00Z')

test.each([
  ['2026-11-24T11:59:40Z', 'just now'],
  ['2026-11-24T11:58:59Z', '1 minute ago'],
  ['2026-11-24T09:30:00Z', '2 hours ago'],
  ['2026-11-23T11:00:00Z', 'yesterday'],
  ['2026-11-21T11:00:00Z', '3 days ago'],
  ['2026-11-12T11:00:00Z', '12 November'],
  ['2024-05-03T11:00:00Z', '3 May 2024'],
])('%s is %s', (at, words) => {
  expect(whenWords(Date.parse(at), now)).toBe(words)
})

test('maps by last change, by title, by size', () => {
  const maps = [
    map('a', 'Zeal', 9, '2026-01-01T00:00:00Z'),
    map('b', 'Émigrés', 3, '2026-02-01T00:00:00Z'),
    map('c', 'Flood', 5, '2026-03-01T00:00:00Z'),
  ]
  expect(ordered(maps, 'changed').map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  expect(ordered(maps, 'title').map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  expect(ordered(maps, 'claims').map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  expect(maps.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

function map(id: string, title: string, claims: number, updatedAt: string): LibraryMap {
  return {
    id: mapIdSchema.parse(id),
    title,
    summary: '',
    version: 1,
    claims,
    links: 0,
    contested: null,
    updatedAt,
    sketch: null,
  }
}
