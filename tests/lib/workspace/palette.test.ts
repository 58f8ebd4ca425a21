import { expect, test } from 'vitest'
import { paletteItems } from '@/lib/workspace/palette'
import { smallGraph } from './small-map'

const graph = smallGraph()
const offered = (typed: string) =>
  paletteItems(graph, typed).map((item) => ('claim' in item ? item.claim.id : `command ${item.command.id}`))

test('before a word is typed there are the commands', () => {
  expect(offered('')).toContain('command undo')
  expect(offered('')).not.toContain('command palette')
})

test('claims are found by the beginnings of words of labels and aliases, in any order', () => {
  expect(offered('misr sig')).toEqual(['signals'])
  expect(offered('escalation')).toEqual(['stuck'])
  expect(offered('scalation')).toEqual([])
})

test('commands come before claims', () => {
  expect(offered('a')[0]).toMatch(/^command/)
  expect(offered('a')).toContain('accident')
})
