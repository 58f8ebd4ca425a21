/** What holds for every map that ships: its rules, its names, its coverage of the source, one thesis. */
import { describe, expect, it } from 'vitest'
import { groundedLabelling } from '@/graph/argumentation/grounded'
import { fold } from '@/graph/chains/fold'
import { writeDocument } from '@/graph/formats/throughline-json'
import { samples } from '@/graph/samples/all-samples'
import { bearingOn, openSample, placesOf } from './sample'

describe.each(samples.map(({ map }) => map.id))('the sample %s', (id) => {
  const sample = openSample(id)
  const { file, document, graph, claims, links } = sample
  const records = [...claims, ...links]
  const anchors = records.flatMap((record) => record.anchors)

  it('is canonical, keeps every rule, and is what ships', () => {
    expect(writeDocument(document)).toBe(file)
    expect(samples).toContainEqual(document)
    expect(document.map.id).toBe(id)
  })

  it('has labels that fit a card, a text beside each, and names that mean one claim each', () => {
    expect(claims.filter(({ label }) => label.length > 60)).toEqual([])
    expect(claims.filter(({ text, aliases }) => text === '' || aliases.length < 2)).toEqual([])
    const bearers = new Map<string, Set<string>>()
    for (const claim of claims) {
      const names = new Set([claim.label, claim.id, ...claim.aliases].map(fold))
      for (const name of names) bearers.set(name, (bearers.get(name) ?? new Set()).add(claim.id))
    }
    expect([...bearers].filter(([, ids]) => ids.size > 1)).toEqual([])
  })

  it('rates every link and says who holds every claim and link', () => {
    expect(links.filter(({ strength }) => strength === undefined)).toEqual([])
    expect(records.filter(({ holders }) => holders.length === 0)).toEqual([])
  })

  it('rests on a digest, by section and paragraph, without quotes, and leaves no paragraph out', () => {
    expect(document.sources.map(({ textKind }) => textKind)).toEqual(['digest'])
    expect(records.filter((record) => record.anchors.length === 0)).toEqual([])
    expect(anchors.filter(({ quote, position }) => quote || position)).toEqual([])
    const covered = new Set(anchors.map(({ section, paragraph }) => `${section}/${paragraph}`))
    expect([...covered].sort()).toEqual(placesOf(document.sources[0]?.text ?? '').sort())
  })

  it('has one thesis, which stands and on which everything bears', () => {
    const theses = claims.filter(({ kind }) => kind === 'thesis').map((claim) => claim.id)
    expect(theses).toHaveLength(1)
    const reached = bearingOn(sample, theses[0] ?? '')
    expect(records.filter((record) => !reached.has(record.id)).map((record) => record.id)).toEqual([])
    expect(groundedLabelling(graph).get(theses[0] ?? '')).toBe('in')
  })

  it('has linked premises, and an undercut that strikes an inference', () => {
    expect(links.some(({ from }) => from.length > 1)).toBe(true)
    expect(links.some(({ type, to }) => type === 'attacks' && 'link' in to)).toBe(true)
  })

  it('has a place for every card, so that adding a claim moves nothing, also after a reload', () => {
    expect(claims.filter(({ position }) => position === undefined).map((claim) => claim.id)).toEqual([])
  })
})
