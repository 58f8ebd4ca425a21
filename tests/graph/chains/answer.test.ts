import { describe, expect, it } from 'vitest'
import type { Claim } from '@/graph/model/claim'
import { ask, paths } from './answers'
import { claim, link, mapOf } from './small-maps'

const anchor = (section: string, paragraph: number) =>
  ({ source: 'essay', section, paragraph }) as Claim['anchors'][number]

/** A trap at home keeps two sides from de-escalating; an accident follows; a hotline would prevent it. */
const graph = mapOf(
  [
    claim('trap', { label: 'The domestic trap', aliases: ['domestic trap'], anchors: [anchor('One', 2)] }),
    claim('stale', { label: 'Neither side de-escalates', aliases: ['no de-escalation'] }),
    claim('acc', { label: 'An accident starts a war', aliases: ['accident'], kind: 'event' }),
    claim('hot', { label: 'A hotline' }),
    claim('patience', { label: 'Patience pays' }),
    claim('misread', { label: 'Signals are misread' }),
    claim('history', { label: 'It happened before', kind: 'evidence' }),
  ],
  [
    link('l1', 'trap causes stale', 0.8, { anchors: [anchor('Two', 1)] }),
    link('l2', 'stale+misread causes acc', 0.6),
    link('l3', 'hot prevents acc'),
    link('l4', 'patience attacks !l1', 0.5),
    link('l5', 'hot attacks patience'),
    link('l6', 'history supports acc', 0.7),
    link('l7', 'hot attacks stale', 0.9),
    link('l8', 'patience attacks acc', 0),
  ],
  { sources: [{ id: 'essay' as never, title: 'An essay' }] },
)

describe('an answer', () => {
  const answer = ask(graph, 'domestic trap -> No De-Escalation ->  "accident"', 7)

  it('prints the question in its plainest form and names the map', () => {
    expect(answer.question).toBe('domestic trap -> No De-Escalation -> "accident"')
    expect(answer.map).toEqual({ id: 'm', version: 7 })
  })

  it('says what each step was taken to mean, and where it stands in the question', () => {
    expect(answer.steps.map((step) => [step.text, step.span, step.claims])).toEqual([
      ['domestic trap', [0, 13], [{ id: 'trap', label: 'The domestic trap', score: 1 }]],
      ['No De-Escalation', [17, 33], [{ id: 'stale', label: 'Neither side de-escalates', score: 1 }]],
      ['"accident"', [38, 48], [{ id: 'acc', label: 'An accident starts a war', score: 1 }]],
    ])
    expect(answer.steps[2]?.others).toEqual([])
  })

  it('gives the chain with all that belongs to it', () => {
    expect(answer.chains).toHaveLength(1)
    expect(answer.stop).toBe('exhausted')
    expect(answer.nothing).toBeNull()
    const { sentence, ...chain } = answer.chains[0] ?? { sentence: '' }
    expect(chain).toEqual({
      claims: ['trap', 'stale', 'acc'],
      links: ['l1', 'l2'],
      positions: [0, 1, 2],
      strength: 0.48,
      sign: '+',
      weakest: 'l2',
      needs: [{ link: 'l2', claims: ['misread'] }],
      contested: [
        { target: { link: 'l1' }, by: 'l4', from: ['patience'], stands: false },
        { target: { claim: 'stale' }, by: 'l7', from: ['hot'], stands: true },
      ],
      supported: [{ target: { claim: 'acc' }, by: 'l6', from: ['history'] }],
      anchors: [
        { of: { claim: 'trap' }, source: 'essay', section: 'One', paragraph: 2 },
        { of: { link: 'l1' }, source: 'essay', section: 'Two', paragraph: 1 },
      ],
    })
    expect(sentence).toBe(
      '“The domestic trap” leads to “Neither side de-escalates”, then “An accident starts a war”; ' +
        'the last step is the weakest (0.6); ' +
        'contested by “A hotline”, which itself stands, and by “Patience pays”, which is answered.',
    )
  })

  it('does not count the chain’s own links as contesting or supporting it', () => {
    const [chain] = ask(graph, '#history ~> #acc').chains
    expect(chain?.supported).toEqual([])
    expect(ask(graph, '#hot ~> #patience').chains[0]?.contested).toEqual([])
  })

  it('says of an unrated link that it is not rated', () => {
    const [chain] = ask(graph, '#hot -> accident').chains
    expect(chain).toMatchObject({ strength: 0.5, sign: '-', weakest: 'l3' })
    expect(chain?.sentence).toBe(
      '“A hotline” prevents “An accident starts a war”; nobody has rated this step.',
    )
  })
})

describe('clauses in an answer', () => {
  it('say what via and avoid took their words to mean, links included', () => {
    const answer = ask(graph, 'trap -> accident via de-escalates avoid #l3')
    expect(answer.clauses).toEqual([
      {
        clause: 'via',
        text: 'de-escalates',
        span: [21, 33],
        claims: [{ id: 'stale', label: 'Neither side de-escalates', score: expect.closeTo(0.95, 1) }],
        others: [],
      },
      {
        clause: 'avoid',
        text: '#l3',
        span: [40, 43],
        claims: [{ id: 'l3', label: 'A hotline prevents An accident starts a war', score: 1 }],
        others: [],
      },
    ])
    expect(paths(answer)).toEqual(['trap stale acc'])
  })

  it('note what was read as an arrow', () => {
    const answer = ask(graph, 'trap leads to accident')
    expect(answer.question).toBe('trap -> accident')
    expect(answer.notes).toEqual(['“leads to” was read as “->”.'])
  })

  it('pass over an unknown name to avoid, with a note', () => {
    const answer = ask(graph, 'trap -> accident avoid zebras')
    expect(paths(answer)).toEqual(['trap stale acc'])
    expect(answer.notes).toEqual(['No claim is called “zebras”: there is nothing to avoid.'])
  })

  it('note alternatives that nobody bears', () => {
    const answer = ask(graph, '(trap | zebras) -> accident')
    expect(answer.chains).toHaveLength(1)
    expect(answer.notes).toEqual(['No claim is called “zebras”: the other alternatives were taken.'])
  })

  it.each([
    [
      'trap -> accident aviod hotline',
      '“aviod” was read as plain words of the last step. A clause is written “avoid …”.',
    ],
    [
      'trap -> accident through de-escalation',
      '“through” was read as plain words of the last step. A clause is written “via …”.',
    ],
    [
      'trap -> accident max: 3',
      '“max” was read as plain words of the last step. A clause is written “max 3”.',
    ],
    [
      'trap -> accident at least 0.5',
      '“at least” was read as plain words of the last step. A clause is written “min 0.5”.',
    ],
    [
      'trap -> accident which stands',
      '“which stands” was read as plain words of the last step. A clause is written “that stand”.',
    ],
    [
      'trap -> accident without hotline',
      '“without” was read as plain words of the last step. A clause is written “avoid …”.',
    ],
    [
      'trap -> accident avoid: hotline',
      '“avoid:” was read as plain words of the last step. A clause is written “avoid …”.',
    ],
    [
      'trap -> accident that stand?',
      '“that stand?” was read as plain words of the last step. A clause is written “that stand”.',
    ],
    [
      'trap -> accident standing',
      '“standing” was read as plain words of the last step. A clause is written “that stand”.',
    ],
    [
      'trap -> de-escalates > accident',
      '“>” was read as plain words of “de-escalates > accident”. Between two steps write “->”.',
    ],
    [
      'trap -> de-escalates leads to accident',
      '“leads to” was read as plain words of “de-escalates leads to accident”. Between two steps write “->”.',
    ],
    ['trap ==> accident', '“=” was read as plain words of “trap =”. Between two steps write “->”.'],
    [
      'a hotline or accident -> *',
      '“or” was read as plain words of “a hotline or accident”. Alternatives are written “(a hotline | accident)”.',
    ],
    [
      'trap -> accident avoid a hotline, accident',
      '“,” was read as plain words of “a hotline, accident”. Alternatives are written “(a hotline | accident)”.',
    ],
    [
      'events: accident -> *',
      '“events:” was read as plain words. The kinds of claim are thesis, claim, evidence, event, condition, counterpoint.',
    ],
  ])('note a slip: %s', (question, note) => {
    expect(ask(graph, question).notes).toContain(note)
  })

  it('note no slip in a name, nor in quotes', () => {
    const named = mapOf(['a', claim('b', { label: 'Peace through strength' })], [link('ab', 'a causes b')])
    expect(ask(named, 'a -> peace through strength').notes).toEqual([])
    expect(ask(named, 'a -> "peace through weakness"').notes).toEqual([])
    // Words that say other things too are one only behind a name.
    expect(ask(named, 'a -> strength without peace').notes).toEqual([])
    expect(ask(named, 'strength or a -> b').notes).toEqual([])
    expect(ask(named, 'a -> peace by Ada').notes).toEqual([])
    const held = mapOf(['a', 'b'], [link('ab', 'a causes b')], {
      holders: [{ id: 'ada' as never, name: 'Ada' }],
    })
    expect(ask(held, 'a -> b by Ada').notes).toEqual([
      '“by” was read as plain words of the last step. A clause is written “held by …”.',
    ])
  })
})
