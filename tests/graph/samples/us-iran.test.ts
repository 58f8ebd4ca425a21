/** What can be checked of the sample map without the essay: its rules, its coverage, and what it must be able to show. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { groundedLabelling } from '@/graph/argumentation/grounded'
import { answerQuestion, planQuestion } from '@/graph/chains/ask'
import { fold } from '@/graph/chains/fold'
import { searchReference } from '@/graph/chains/search/reference'
import { readDocument, writeDocument } from '@/graph/formats/throughline-json'
import { ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import { linkMeanings } from '@/graph/model/vocabulary'
import { samples } from '@/graph/samples/all-samples'

const file = readFileSync('graph/samples/us-iran.json', 'utf8')
const document = readDocument(JSON.parse(file), { author: 'nobody', at: '2000-01-01T00:00:00.000Z' })
const graph = ArgumentGraph.fromDocument(document)
const claims = [...graph.claims.values()]
const links = [...graph.links.values()]

/** Sections of the digest with the number of their paragraphs. */
const sections = new Map<string, number>()
for (const part of (document.sources[0]?.text ?? '').split(/^## /m).slice(1)) {
  const [title, ...paragraphs] = part.split('\n\n').map((block) => block.trim())
  sections.set(title ?? '', paragraphs.filter((block) => block !== '').length)
}

function ask(question: string) {
  const planned = planQuestion(graph, question)
  const found = searchReference(graph, planned.plan, { time: 10_000, states: 5_000_000 })
  return answerQuestion(graph, 1, planned, found)
}

describe('the document', () => {
  it('is canonical, keeps every rule, and is what the samples hold', () => {
    expect(writeDocument(document)).toBe(file)
    expect(samples).toContainEqual(document)
    expect(document.map.id).toBe('us-iran')
  })

  it('has short labels and names that mean one claim each', () => {
    expect(claims.filter(({ label }) => label.length > 60)).toEqual([])
    expect(claims.filter(({ text, aliases }) => text === '' || aliases.length === 0)).toEqual([])
    const bearers = new Map<string, Set<string>>()
    for (const { id, label, aliases } of claims) {
      for (const name of [label, id, ...aliases].map(fold))
        bearers.set(name, (bearers.get(name) ?? new Set()).add(id))
    }
    expect([...bearers].filter(([, ids]) => ids.size > 1)).toEqual([])
  })

  it('rates every link and says who holds every claim and link', () => {
    expect(links.filter(({ strength }) => strength === undefined)).toEqual([])
    expect([...claims, ...links].filter(({ holders }) => holders.length === 0)).toEqual([])
  })
})

describe('the essay', () => {
  const anchors = [...claims, ...links].flatMap(({ anchors }) => anchors)

  it('has nine sections in the digest', () => {
    expect(sections.size).toBe(9)
    expect([...sections.keys()][0]).toBe('Introduction')
  })

  it('is covered: something rests on every paragraph of every section', () => {
    const covered = new Set(anchors.map(({ section, paragraph }) => `${section}/${paragraph}`))
    const places = [...sections].flatMap(([title, count]) =>
      Array.from({ length: count }, (_, i) => `${title}/${i + 1}`),
    )
    expect(places.filter((place) => !covered.has(place))).toEqual([])
    expect([...covered].filter((place) => !places.includes(place))).toEqual([])
  })

  it('is rested on by everything, by section and paragraph and without quotes', () => {
    expect([...claims, ...links].filter((record) => record.anchors.length === 0)).toEqual([])
    expect(anchors.filter(({ quote, section, paragraph }) => quote || !section || !paragraph)).toEqual([])
  })
})

describe('the argument', () => {
  it('has one thesis, that every claim and link bears on', () => {
    const theses = claims.filter(({ kind }) => kind === 'thesis')
    expect(theses).toHaveLength(1)
    const reached = new Set<string>([theses[0]?.id ?? ''])
    for (let grown = true; grown; ) {
      const before = reached.size
      for (const link of links) {
        const target = 'claim' in link.to ? link.to.claim : link.to.link
        if (reached.has(target)) for (const id of [link.id, ...link.from]) reached.add(id)
      }
      grown = reached.size > before
    }
    expect([...claims, ...links].filter(({ id }) => !reached.has(id)).map(({ id }) => id)).toEqual([])
  })

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
      expect(ask(`#${stop} +> #${stops[i + 1]}`).chains).not.toEqual([])
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
      const { chains } = ask(`#${start} -[causes enables prevents]{1,12}-> #${end}`)
      expect(chains[0]?.sign).toBe('+')
    }
  })

  it('answer the first question: one route through either capital, the stronger ending in misread signals', () => {
    const answer = ask('domestic trap -> no de-escalation -> accident')
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
