import { describe, expect, test } from 'vitest'
import { claimIdSchema, linkIdSchema } from '@/graph/model/ids'
import { choiceOf, chosenRecords, withToggled } from '@/lib/workspace/marking'
import { noMarks } from '@/lib/workspace/state/workspace-state'
import { smallGraph } from './small-map'

const graph = smallGraph()
const claim = (id: string) => ({ claim: claimIdSchema.parse(id) })
const link = (id: string) => ({ link: linkIdSchema.parse(id) })
const ids = (choice: { marked: ReadonlySet<string> }) => [...choice.marked]

describe('choosing several', () => {
  test('marks are none or at least two, and the selection is one of them', () => {
    expect(choiceOf([])).toEqual({ selection: null, marked: noMarks })
    expect(choiceOf([claim('trap')])).toEqual({ selection: claim('trap'), marked: noMarks })
    expect(choiceOf([claim('trap'), claim('trap')])).toEqual({ selection: claim('trap'), marked: noMarks })
    const three = choiceOf([claim('trap'), link('l-trap'), claim('stuck')], link('l-trap'))
    expect(three.selection).toEqual(link('l-trap'))
    expect(ids(three)).toEqual(['trap', 'l-trap', 'stuck'])
  })

  test('one more is chosen beside what is selected, and becomes the selection', () => {
    const two = withToggled(graph, { selection: claim('trap'), marked: noMarks }, link('l-talks'))
    expect(two.selection).toEqual(link('l-talks'))
    expect(ids(two)).toEqual(['trap', 'l-talks'])
  })

  test('one fewer leaves the last of the others selected; the last but one leaves just a selection', () => {
    const three = choiceOf([claim('trap'), claim('stuck'), claim('signals')])
    const two = withToggled(graph, three, claim('signals'))
    expect(two.selection).toEqual(claim('stuck'))
    expect(ids(two)).toEqual(['trap', 'stuck'])
    expect(withToggled(graph, two, claim('stuck'))).toEqual({ selection: claim('trap'), marked: noMarks })
    expect(
      withToggled(graph, { selection: claim('trap'), marked: noMarks }, claim('trap')).selection,
    ).toBeNull()
  })

  test('what others removed meanwhile is not among the chosen', () => {
    const choice = choiceOf([claim('trap'), claim('gone'), link('l-trap')])
    const chosen = chosenRecords(graph, choice)
    expect(chosen.claims.map(({ id }) => id)).toEqual(['trap'])
    expect(chosen.links.map(({ id }) => id)).toEqual(['l-trap'])
    expect(ids(withToggled(graph, choice, claim('stuck')))).toEqual(['trap', 'l-trap', 'stuck'])
  })
})
