import { expect, test } from 'vitest'
import { execute } from '@/graph/edit/execute'
import { claimIdSchema, linkIdSchema } from '@/graph/model/ids'
import { describeRemoval } from '@/lib/workspace/removal'
import { smallGraph } from './small-map'

const context = { newId: () => 'new', at: '2026-01-02T00:00:00.000Z', by: 'Ada' }

test('a claim goes with its links, what argues with them, and its notes', () => {
  const before = smallGraph()
  const id = claimIdSchema.parse('signals')
  const { change } = execute(before, [{ type: 'removeClaim', id }], context)
  expect(describeRemoval(before, { claim: id }, change)).toBe(
    'Removed “Signals are misread”, with 3 links and 1 note.',
  )
})

test('a link goes with what argues with it, and does not count itself', () => {
  const before = smallGraph()
  const id = linkIdSchema.parse('l-stuck')
  const { change } = execute(before, [{ type: 'removeLink', id }], context)
  expect(describeRemoval(before, { link: id }, change)).toBe('Removed the link, with 1 link.')
})

test('what goes alone goes alone', () => {
  const before = smallGraph()
  const id = claimIdSchema.parse('twin-1')
  const { change } = execute(before, [{ type: 'removeClaim', id }], context)
  expect(describeRemoval(before, { claim: id }, change)).toBe('Removed “Twin”.')
})
