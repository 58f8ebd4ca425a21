import { describe, expect, it } from 'vitest'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { mapDocumentSchema } from '@/graph/model/map-document'
import { openingPicture } from '@/lib/cytoscape/drawing/opening-picture'
import { firstLook, wholeLook } from '@/lib/cytoscape/views/first-look'
import { river, riverDocument } from '../river-map'

const mapOf = (labels: readonly string[]) =>
  ArgumentGraph.fromDocument(
    mapDocumentSchema.parse({
      format: 'throughline/1',
      map: { id: 'm', title: 'M' },
      claims: labels.map((label, n) => ({ id: `c${n}`, kind: 'claim', label })),
    }),
  )

describe('the picture that a page brings', () => {
  it('shows every claim, in whole cards and from afar', () => {
    const html = openingPicture(river, 'abc') ?? ''
    for (const { label } of riverDocument.claims) {
      for (const word of label.split(' ')) expect(html).toContain(word)
    }
    const [near = '', far = ''] = html.split('<g class="far">')
    expect(near.match(/<text/g)?.length).toBeGreaterThanOrEqual(riverDocument.claims.length)
    expect(far.match(/<rect/g)).toHaveLength(riverDocument.claims.length)
  })

  it('is the same for the same map, and runs under the nonce of the page alone', () => {
    const html = openingPicture(river, 'abc') ?? ''
    expect(openingPicture(ArgumentGraph.fromDocument(riverDocument), 'abc')).toBe(html)
    expect(html.match(/<(?:script|style)[^>]*>/g)).toEqual(['<style nonce="abc">', '<script nonce="abc">'])
  })

  it('decides no colour: tokens do', () => {
    const html = openingPicture(river, undefined) ?? ''
    const [style] = /<style>.*?<\/style>/.exec(html) ?? ['']
    const values = [...style.matchAll(/(?:fill|stroke):([^;]*);/g)].map(([, value]) => value)
    expect(values.length).toBeGreaterThan(20)
    // The colour that a holder was given, and what is read on it, are the map's.
    const given = ['#ffcc00', '#000000']
    expect(
      values.filter((value) => !given.includes(value ?? '') && !/^(none|var\(--[\w-]+\))$/.test(value ?? '')),
    ).toEqual([])
  })

  it('lets no label become markup', () => {
    const label = '</script><b onload="x">&'
    const html = openingPicture(mapOf([label]), 'abc') ?? ''
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    expect(html).not.toContain('<b')
  })

  it('is left out of what the server cannot draw as a browser would', () => {
    expect(openingPicture(mapOf([]), 'abc')).toBeNull()
    expect(openingPicture(mapOf(['A claim', 'הטיעון']), 'abc')).toBeNull()
    const many = Array.from({ length: 401 }, (_, n) => `Claim ${n}`)
    expect(openingPicture(mapOf(many), 'abc')).toBeNull()
    expect(openingPicture(mapOf(many.slice(1)), 'abc')).not.toBeNull()
  })

  it('can send along where to look: as text it says the same', () => {
    const sent = new Function(`return [${wholeLook}, ${firstLook}]`) as () => [
      typeof wholeLook,
      typeof firstLook,
    ]
    const [whole, first] = sent()
    const cards = Array.from({ length: 40 }, (_, n) => {
      const [left, top] = [(n % 8) * 250, Math.floor(n / 8) * 300]
      return { left, top, right: left + 176, bottom: top + 78 }
    })
    const bounds = { left: 0, top: 0, right: 1926, bottom: 1278 }
    for (const screen of [
      { width: 390, height: 600 },
      { width: 796, height: 748 },
      { width: 2000, height: 1300 },
    ]) {
      expect(whole(bounds, screen)).toEqual(wholeLook(bounds, screen))
      for (const focus of [null, cards[17] ?? null]) {
        const look = wholeLook(bounds, screen)
        expect(first(cards, bounds, focus, screen, look)).toEqual(
          firstLook(cards, bounds, focus, screen, look),
        )
      }
    }
  })
})
