import { describe, expect, test } from 'vitest'
import { completionsAt } from '@/lib/workspace/question/completion'
import { stepsAt } from '@/lib/workspace/question/step-at'
import { ask } from '../../../graph/chains/answers'
import { claim, link, mapOf } from '../../../graph/chains/small-maps'
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
    ['a > b‸', 'b'],
    ['a –> b‸ > c', 'b'],
    ['a - > b‸', 'b'],
    ['a --> b‸', 'b'],
    // Beside an arrow of the table the sign is plain words to the language too.
    ['a -> b > c‸', 'b > c'],
  ]
  const stepsIn = (text: string) => {
    const plain = text.replace('‸', '')
    const steps = stepsAt(plain, text.indexOf('‸'))
    return steps.map(({ from, to }) => plain.slice(from, to).trim())
  }
  test.each(cases)('%s', (text, typed) => {
    expect(stepsIn(text)).toEqual([typed])
  })

  test.each([
    ['a leads to b‸', 'b'],
    ['a Leads  to b‸ leads to c', 'b'],
    ['a therefore ‸', ''],
  ])('%s: words that may be an arrow or part of a name', (text, typed) => {
    expect(stepsIn(text)).toEqual([text.replace('‸', '').trim(), typed])
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

  test('nothing is offered before the first word, for an id or for the star', () => {
    for (const text of ['', ' ', '#sig', '*', '* -> ', 'nobody said this -> '])
      expect(offered(text)).toEqual([])
  })

  test('what is taken for an arrow is one here', () => {
    for (const arrow of ['>', '–>', '- >', '-->', 'leads to', 'therefore']) {
      expect(offered(`domestic trap ${arrow} acc`)).toEqual([['accident', null]])
    }
    // As part of a name it is none.
    const named = mapOf(
      [claim('a', { label: 'Rain leads to mud' }), claim('b', { label: 'Muddy boots' })],
      [],
    )
    const items = (text: string) => completionsAt(named, text, text.length).items.map((item) => item.claim.id)
    expect(items('rain leads to mu')).toEqual(['a'])
    expect(items('a leads to mu')).toEqual(['b', 'a'])
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

describe('behind an arrow, before a word', () => {
  // flood <-0.9- rain -0.5-> mud -0.8-> slip; rain -prevents-> dust -> cough; mud -supports-> talk.
  const graph = mapOf(
    [
      claim('rain', { label: 'Rain', aliases: ['downpour'] }),
      claim('flood', { label: 'Flood' }),
      claim('mud', { label: 'Mud > ankles' }),
      claim('slip', { label: 'Somebody slips', kind: 'event' }),
      claim('dust', { label: 'Dust' }),
      claim('cough', { label: 'Coughing' }),
      claim('talk', { label: 'Talk' }),
      claim('alone', { label: 'Nothing comes of it' }),
    ],
    [
      link('rain-flood', 'rain causes flood', 0.9),
      link('rain-mud', 'rain causes mud', 0.5),
      link('mud-slip', 'mud causes slip', 0.8),
      link('rain-dust', 'rain prevents dust', 0.3),
      link('dust-cough', 'dust causes cough', 0.9),
      link('flood-rain', 'flood enables rain', 0.9),
      link('mud-talk', 'mud supports talk', 0.9),
    ],
  )
  const at = (text: string) => {
    const plain = text.replace('‸', '')
    return { plain, ...completionsAt(graph, plain, text.includes('‸') ? text.indexOf('‸') : plain.length) }
  }
  const offered = (text: string) => at(text).items.map(({ claim }) => claim.id as string)

  test.each([
    ['rain -> ', ['flood', 'mud', 'slip', 'dust', 'cough']],
    ['downpour →', ['flood', 'mud', 'slip', 'dust', 'cough']],
    ['#rain > ', ['flood', 'mud', 'slip', 'dust', 'cough']],
    ['rain leads to ', ['flood', 'mud', 'slip', 'dust', 'cough']],
    ['"rain" => ', ['flood', 'mud', 'dust']],
    ['rain +> ', ['flood', 'mud', 'slip']],
    ['rain -| ', ['dust', 'cough']],
    ['rain ~> ', ['flood', 'mud', 'talk', 'slip', 'dust', 'cough']],
    ['rain -[causes]{2,3}-> ', ['slip']],
    ['rain -[no such type]-> ', ['flood', 'mud', 'slip', 'dust', 'cough']],
    ['rain -> event: ', ['slip']],
    ['* -> mud -> ', ['slip']],
    ['(mud | dust) -> ', ['cough', 'slip']],
    ['some sl -> ', []],
    ['rai -> ', ['flood', 'mud', 'slip', 'dust', 'cough']],
    ['rain -> (', ['flood', 'mud', 'slip', 'dust', 'cough']],
    ['rain -> slip via ', []],
    ['alone -> ', []],
  ])('%s offers what it leads to, the strongest way first', (text, ids) => {
    expect(offered(text)).toEqual(ids)
  })

  test.each([
    ['rain ->', 'rain -> Flood'],
    ['rain -> ', 'rain -> Flood'],
    ['rain ->‸-> slip', 'rain -> Flood -> slip'],
    ['rain ->  ‸  -> slip', 'rain -> Flood -> slip'],
    ['rain -> (‸)', 'rain -> (Flood)'],
  ])('%s: what is chosen is put between blanks', (text, becomes) => {
    const { plain, from, to, items } = at(text)
    expect(plain.slice(0, from) + items[0]?.insert + plain.slice(to)).toBe(becomes)
  })

  test('every claim it offers is at the end of a chain, where no way has to meet a claim twice', () => {
    for (const { claim } of at('rain -> ').items) {
      const { chains } = ask(graph, `rain -> #${claim.id}`)
      expect(chains[0]?.claims.at(-1)).toBe(claim.id)
    }
  })
})
