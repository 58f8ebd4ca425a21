/** What the essay's map must be able to show: who holds what, what strikes what, what leads where. */
import { describe, expect, it } from 'vitest'
import { groundedLabelling } from '@/graph/argumentation/grounded'
import { ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import { linkMeanings } from '@/graph/model/vocabulary'
import { ask, openSample, placesOf } from './sample'

const sample = openSample('us-iran')
const { document, graph, links } = sample

describe('the source', () => {
  it('is retold in nine sections, the first before any heading of its own', () => {
    const sections = new Set(placesOf(document.sources[0]?.text ?? '').map((place) => place.split('/')[0]))
    expect(sections.size).toBe(9)
    expect([...sections][0]).toBe('Introduction')
    expect([...sections].at(-1)).toBe('Takeaway')
  })
})

describe('the argument', () => {
  it('keeps beliefs with those who hold them, and reads one stalemate to two conclusions', () => {
    const holders = (id: string) => graph.claims.get(id)?.holders
    expect(holders('pressure-works')).toEqual(['washington'])
    expect(holders('endurance-works')).toEqual(['tehran'])
    expect(graph.claims.get('stalemate')?.kind).toBe('evidence')
    const readings = graph.linksFrom('stalemate')
    const byHolder = (holder: string) =>
      new Set(
        readings
          .filter(({ holders }) => holders.some((id) => id === holder))
          .map((link) => `${link.type} ${targetId(link)}`),
      )
    expect(byHolder('washington')).toEqual(new Set(['supports pressure-works', 'causes pressure-works']))
    expect(byHolder('tehran')).toEqual(new Set(['supports endurance-works', 'causes endurance-works']))
  })

  it('has linked premises, and undercuts that strike an inference', () => {
    expect(links.filter(({ from }) => from.length > 1).length).toBeGreaterThan(3)
    const undercuts = links.filter(({ type, to }) => type === 'attacks' && 'link' in to)
    expect(undercuts.map(({ from, to }) => [from[0], to])).toEqual([
      ['traps-can-break', { link: 'built-in-for-thesis' }],
      ['deal-only-paused', { link: 'deal-against-thesis' }],
      ['deal-only-paused', { link: 'deal-for-breaking' }],
    ])
  })

  it('stands, since the essay answers two objections; a third, conceded, strikes one of its reasons', () => {
    const standing = groundedLabelling(graph)
    expect(standing.get('no-settlement')).toBe('in')
    expect(standing.get('enmity-explains')).toBe('out')
    expect(standing.get('deal-against-thesis')).toBe('out')
    expect(standing.get('built-in-for-thesis')).toBe('out')
    expect(standing.get('deadlock-for-thesis')).toBe('in')
  })

  it('falls to the deal of 2015 once nothing answers it', () => {
    const unanswered = ArgumentGraph.fromDocument({
      ...document,
      links: document.links.filter(({ id }) => id !== 'pause-answers-deal'),
    })
    expect(groundedLabelling(unanswered).get('no-settlement')).toBe('out')
  })

  it('leaves open who breaks first: the two expectations exclude each other', () => {
    const standing = groundedLabelling(graph)
    expect(standing.get('iran-will-yield')).toBe('undecided')
    expect(standing.get('us-will-tire')).toBe('undecided')
  })
})

describe('the causes', () => {
  it.each([
    ['stalemate', 'pressure-works', 'us-stays-course', 'stalemate'],
    ['stalemate', 'endurance-works', 'iran-holds-line', 'stalemate'],
    ['stalemate', 'mutual-certainty', 'no-concessions', 'deadlock', 'stalemate'],
    ['pressure-campaign', 'pressure-works', 'us-stays-course', 'pressure-campaign'],
    ['domestic-trap', 'us-shows-confidence', 'bound-by-messaging', 'domestic-trap'],
  ])('run in a ring that reinforces itself: %s, %s, %s …', (...stops) => {
    for (const [i, stop] of stops.slice(0, -1).entries()) {
      expect(ask(sample, `#${stop} +> #${stops[i + 1]}`).chains).not.toEqual([])
    }
  })

  it.each([
    'domestic-trap',
    'pressure-works',
    'endurance-works',
    'stalemate',
    'pressure-campaign',
    'no-de-escalation',
    'us-admission-costly',
    'iran-admission-costly',
    'iran-will-yield',
    'us-will-tire',
  ])('lead from %s to the accident and to a wider war, raising it', (start) => {
    for (const end of ['accident', 'wider-war']) {
      const { chains } = ask(sample, `#${start} -[causes enables prevents]{1,12}-> #${end}`)
      expect(chains[0]?.sign).toBe('+')
    }
  })

  it('answer the first question: one route through either capital, the stronger ending in misread signals', () => {
    const answer = ask(sample, 'domestic trap -> no de-escalation -> accident')
    expect(answer.steps.map(({ claims }) => claims.map(({ id, score }) => [id, score]))).toEqual([
      [['domestic-trap', 1]],
      [['no-de-escalation', 1]],
      [['accident', 1]],
    ])
    expect(answer.stop).toBe('exhausted')
    expect(answer.chains.map(({ strength, sign }) => [strength, sign])).toEqual([
      [0.190512, '+'],
      [0.190512, '+'],
      [0.18144, '+'],
      [0.18144, '+'],
    ])
    expect(answer.chains.map(({ claims }) => claims[1])).toEqual([
      'iran-shows-confidence',
      'us-shows-confidence',
      'iran-shows-confidence',
      'us-shows-confidence',
    ])
    expect(answer.chains[1]?.links).toEqual([
      'trap-rewards-us-posture',
      'posture-binds',
      'messaging-narrows-room',
      'room-eases-tension',
      'tension-skews-reading',
      'misreading-turns-incident',
    ])
    expect(answer.chains[1]?.positions).toEqual([0, 4, 6])
    expect(answer.chains[1]?.weakest).toBe('misreading-turns-incident')
  })

  it('word what is caused and what is prevented so that the sign is plain', () => {
    const prevented = links.filter(({ type }) => type === 'prevents').map(({ from, to }) => [from[0], to])
    expect(prevented).toContainEqual(['bound-by-messaging', { claim: 'room-for-compromise' }])
    expect(prevented).toContainEqual(['mutual-certainty', { claim: 'own-doubt' }])
    expect(links.every(({ type, to }) => 'claim' in to || linkMeanings[type].argues)).toBe(true)
  })
})
