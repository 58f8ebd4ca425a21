/** Notes as conversations, and how old they are. */
import { describe, expect, test } from 'vitest'
import { ageWords } from '@/app/components/workspace/notes/age-words'
import {
  isOpen,
  targetWords,
  threadsByTarget,
  threadsOf,
} from '@/app/components/workspace/notes/note-threads'
import { type Annotation, annotationSchema } from '@/graph/model/annotation'
import { claim, graphOf, link } from '../small-map'

function note(id: string, minute: number, more: Record<string, unknown> = {}): Annotation {
  return annotationSchema.parse({
    id,
    target: { map: true },
    motivation: 'commenting',
    author: 'A',
    createdAt: `2026-01-01T00:${String(minute).padStart(2, '0')}:00Z`,
    ...more,
  })
}

describe('threads', () => {
  test('replies follow the note they answer, also replies to replies, oldest first', () => {
    const notes = [
      note('late', 9, { replyTo: 'reply' }),
      note('other', 5),
      note('reply', 3, { replyTo: 'first' }),
      note('first', 1),
    ]
    expect(shape(notes)).toEqual([['first', 'reply', 'late'], ['other']])
  })

  test('a reply to what is gone opens its own; a circle ends', () => {
    expect(shape([note('orphan', 1, { replyTo: 'gone' })])).toEqual([['orphan']])
    const circle = [note('a', 1, { replyTo: 'b' }), note('b', 2, { replyTo: 'a' })]
    expect(shape(circle).flat().sort()).toEqual(['a', 'b'])
  })

  test('a thread is open until its first note is resolved', () => {
    const [thread] = threadsOf([
      note('a', 1, { resolvedAt: '2026-01-02T00:00:00Z' }),
      note('b', 2, { replyTo: 'a' }),
    ])
    expect(thread && isOpen(thread)).toBe(false)
  })

  test('all notes stand under what they are on, the map first, links in words', () => {
    const graph = graphOf(
      [claim('a', { label: 'Rain' }), claim('b', { label: 'Flood' })],
      [link('l', 'a', 'causes', 'b')],
      {
        annotations: [
          note('n1', 1, { target: { link: 'l' } }),
          note('n2', 2),
          note('n3', 3, { target: { claim: 'b' } }),
        ],
      },
    )
    const groups = threadsByTarget(graph)
    expect(groups.map(({ target }) => targetWords(graph, target))).toEqual([
      'The map as a whole',
      'Flood',
      'Rain causes Flood',
    ])
  })
})

test.each([
  [30_000, 'now'],
  [5 * 60_000, '5 min'],
  [3 * 3_600_000, '3 h'],
  [2 * 86_400_000, '2 d'],
  [70 * 86_400_000, '2 mo'],
  [800 * 86_400_000, '2 y'],
  [-5_000, 'now'],
])('%i ms ago reads %s', (passed, words) => {
  expect(ageWords(1_000_000, 1_000_000 + passed)).toBe(words)
})

function shape(notes: Annotation[]): string[][] {
  return threadsOf(notes).map(({ first, replies }) => [first.id, ...replies.map((reply) => reply.id)])
}
