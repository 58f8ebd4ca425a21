import { describe, expect, test } from 'vitest'
import { apply } from '@/graph/change'
import { execute } from '@/graph/edit/execute'
import { ThroughlineError } from '@/graph/errors'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { emptyDocument, type MapDocument, mapDocumentSchema } from '@/graph/model/map-document'
import { clipOf, readClip } from '@/lib/workspace/clipboard/clip'
import { clipAsHtml, clipAsText, clipJsonIn } from '@/lib/workspace/clipboard/clip-forms'
import { readIndentedText } from '@/lib/workspace/clipboard/indented-text'
import { pasteClip } from '@/lib/workspace/clipboard/paste-clip'
import { createIdMaker } from '@/lib/workspace/editing/new-ids'
import { removalCommands } from '@/lib/workspace/editing/removal'
import { choiceOf, chosenRecords, targetOf } from '@/lib/workspace/marking'
import type { Selected } from '@/lib/workspace/state/workspace-state'
import { smallDocument } from '../small-map'

const at = '2026-01-02T00:00:00.000Z'
const context = { newId: () => 'new', at, by: 'Ada' }

/** The small map, with holders, a source and a place in it. */
function heldDocument(): MapDocument {
  const { holders: _holders, sources: _sources, ...small } = smallDocument()
  return mapDocumentSchema.parse({
    ...small,
    holders: [
      { id: 'ada', name: 'Ada “the Countess”' },
      { id: 'ben', name: 'Ben' },
    ],
    sources: [{ id: 'essay', title: 'The essay', text: '# One\n\nA paragraph.' }],
    claims: small.claims.map((claim) =>
      claim.id === 'stuck'
        ? { ...claim, holders: ['ada'], anchors: [{ source: 'essay', section: 'One', paragraph: 1 }] }
        : claim,
    ),
  })
}
const graph = ArgumentGraph.fromDocument(heldDocument())

function chosen(...ids: string[]) {
  const targets = ids.map((id) => targetOf(graph, id) as Selected)
  return chosenRecords(graph, choiceOf(targets))
}
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id)

function pasted(into: ArgumentGraph, clip: MapDocument) {
  const made = pasteClip(
    into,
    clip,
    createIdMaker(into, () => 'made'),
  )
  const { change } = execute(into, made.commands, context)
  return { ...made, graph: apply(into, change) }
}
const emptyMap = () =>
  ArgumentGraph.fromDocument(emptyDocument({ ...heldDocument().map, title: 'Another map', summary: '' }))

describe('copying', () => {
  test('takes the links that run among the chosen claims, and what argues with those', () => {
    const clip = clipOf(graph, chosen('stuck', 'signals', 'talks'))
    expect(ids(clip.claims)).toEqual(['signals', 'stuck', 'talks'])
    expect(ids(clip.links)).toEqual(['l-stuck', 'l-talks'])
  })

  test('takes the holders and sources that are named, and no others', () => {
    const clip = clipOf(graph, chosen('stuck'))
    expect(ids(clip.holders)).toEqual(['ada'])
    expect(ids(clip.sources)).toEqual(['essay'])
    expect(clipOf(graph, chosen('trap'))).toMatchObject({ holders: [], sources: [] })
  })

  test('a link takes its ends along, however deep it argues', () => {
    const clip = clipOf(graph, chosen('l-talks'))
    expect(ids(clip.claims)).toEqual(['signals', 'stuck', 'talks'])
    expect(ids(clip.links)).toEqual(['l-stuck', 'l-talks'])
  })

  test('is readable as text, and the text reads back as the same tree', () => {
    const text = clipAsText(clipOf(graph, chosen('stuck', 'signals', 'talks', 'trap')))
    expect(text).toBe(
      [
        '- Signals are misread',
        '  - caused by: Neither side gives way',
        '    - caused by: Leaders are tied',
        '    - but (about that link): Talks via a third party',
        '',
      ].join('\n'),
    )
    expect(readIndentedText(text).map(({ label, type, depth }) => [label, type, depth])).toEqual([
      ['Signals are misread', null, 0],
      ['Neither side gives way', 'causes', 1],
      ['Leaders are tied', 'causes', 2],
      ['Talks via a third party', 'attacks', 2],
    ])
  })

  test('the HTML carries the whole clip, whatever characters are in it', () => {
    const clip = clipOf(graph, chosen('stuck', 'signals'))
    const odd = { ...clip, map: { ...clip.map, title: `<b>"A" & 'B'</b> &amp; &quot;` } }
    const json = clipJsonIn(`<meta charset="utf-8">${clipAsHtml(odd)}`)
    expect(readClip(json ?? '', at)).toEqual(odd)
    expect(clipJsonIn('<p>no clip</p>')).toBeNull()
  })
})

describe('pasting', () => {
  test('into another map brings all of it, as it was', () => {
    const clip = clipOf(graph, chosen('stuck', 'signals', 'talks'))
    const done = pasted(emptyMap(), clip)
    expect(done.graph.toDocument()).toMatchObject({
      claims: clip.claims,
      links: clip.links,
      holders: clip.holders,
      sources: clip.sources,
    })
  })

  test('into the same map makes new things, held and anchored as the old ones', () => {
    const clip = clipOf(graph, chosen('stuck', 'signals', 'talks'))
    const done = pasted(graph, clip)
    expect(done.claims).toHaveLength(3)
    expect(done.links).toHaveLength(2)
    expect(done.graph.claims.size).toBe(graph.claims.size + 3)
    expect(done.graph.holders.size).toBe(graph.holders.size)
    expect(done.graph.sources.size).toBe(graph.sources.size)
    const copy = done.graph.claims.get('neither-side-gives-way')
    expect(copy).toMatchObject({ holders: ['ada'], anchors: [{ source: 'essay', paragraph: 1 }] })
    const undercut = done.graph.links.get(done.links[1] ?? '')
    expect(undercut?.to).toEqual({ link: done.links[0] })
    expect(done.links[0]).not.toBe('l-stuck')
  })

  test('holders and sources of the same name are the ones that are there', () => {
    const other = ArgumentGraph.fromDocument(
      mapDocumentSchema.parse({
        format: 'throughline/1',
        map: { id: 'other', title: 'Other' },
        // The id is taken by something else, and the names differ in what does not matter.
        claims: [{ id: 'essay', kind: 'claim', label: 'An essay' }],
        holders: [{ id: 'h1', name: 'ada the countess' }],
        sources: [{ id: 's1', title: 'THE ESSAY' }],
      }),
    )
    const done = pasted(other, clipOf(graph, chosen('stuck')))
    expect(done.graph.claims.get('stuck')).toMatchObject({
      holders: ['h1'],
      anchors: [{ source: 's1', section: 'One' }],
    })
    expect(done.graph.holders.size + done.graph.sources.size).toBe(2)
  })

  test('what was cut comes back as it was', () => {
    const cut = chosen('stuck', 'signals', 'talks')
    const clip = clipOf(graph, cut)
    const without = apply(graph, execute(graph, removalCommands(graph, cut), context).change)
    const back = pasted(without, clip).graph
    for (const { id } of clip.claims) expect(back.claims.get(id)).toEqual(graph.claims.get(id))
    for (const { id } of clip.links) expect(back.links.get(id)).toEqual(graph.links.get(id))
  })

  test('text that is no map is left to others; what says to be one and is not is refused', () => {
    expect(readClip('{ not json', at)).toBeNull()
    expect(readClip('- a line', at)).toBeNull()
    expect(readClip('{"a": 1}', at)).toBeNull()
    expect(() => readClip('{"format": "throughline/1", "map": {}}', at)).toThrow(ThroughlineError)
    expect(readClip(JSON.stringify(heldDocument()), at)?.claims).toHaveLength(7)
  })
})
