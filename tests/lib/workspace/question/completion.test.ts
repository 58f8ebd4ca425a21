import { describe, expect, test } from 'vitest'
import { completionsAt, stepAt } from '@/lib/workspace/question/completion'
import { smallGraph } from '../small-map'

describe('the step under the caret', () => {
  const cases: [text: string, typed: string][] = [
    ['domestic tr‸', 'domestic tr'],
    ['domestic trap -> no de-esc‸', 'no de-esc'],
    ['domestic tr‸ -> accident', 'domestic tr'],
    ['a => b‸ ~> c', 'b'],
    ['a -[causes enables]{1,3}-> acc‸', 'acc'],
    ['a -> (sanc‸ | b)', 'sanc'],
    ['a -> (b | sanc‸)', 'sanc'],
    ['a -> event: acc‸', 'acc'],
    ['a -> b via sanc‸', 'sanc'],
    ['a -> b avoid sanc‸', 'sanc'],
    ['via dol‸', 'via dol'],
  ]
  test.each(cases)('%s', (text, typed) => {
    const caret = text.indexOf('‸')
    const plain = text.replace('‸', '')
    const { from, to } = stepAt(plain, caret)
    expect(plain.slice(from, to).trim()).toBe(typed)
  })
})

describe('completions', () => {
  const graph = smallGraph()
  const offered = (text: string) =>
    completionsAt(graph, text, text.length).items.map(({ claim, alias }) => [claim.id, alias])

  test('every typed word must begin a word of the label or an alias', () => {
    expect(offered('mis sig')).toEqual([['signals', null]])
    expect(offered('isread')).toEqual([])
  })

  test('an alias is named where it is what matched', () => {
    expect(offered('domestic trap -> no de')).toEqual([['stuck', 'no de-escalation']])
  })

  test('nothing is offered before a word, for an id or for the star', () => {
    expect(offered('signals -> ')).toEqual([])
    expect(offered('#sig')).toEqual([])
    expect(offered('*')).toEqual([])
  })

  test('accents and case do not matter, and matches from the start come first', () => {
    expect(offered('ACCÍ')[0]).toEqual(['accident', null])
  })

  test('what is put in means just that claim', () => {
    const insert = (text: string) => completionsAt(graph, text, text.length).items.map((item) => item.insert)
    expect(insert('signals')).toEqual(['Signals are misread'])
    // A clause word inside the label, and two claims of one label.
    expect(insert('talks')).toEqual(['"Talks via a third party"'])
    expect(insert('twin')).toEqual(['#twin-1', '#twin-2'])
  })

  test('the stretch to replace is the typed words alone', () => {
    const text = 'domestic ->  sig  -> accident'
    const { from, to } = completionsAt(graph, text, text.indexOf('sig') + 3)
    expect(text.slice(from, to)).toBe('sig')
  })
})
