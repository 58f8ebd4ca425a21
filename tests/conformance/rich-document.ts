/** A document that uses every field of the model, with linked premises and an attack on an attack on a link. */
import { readDocument } from '@/graph/formats/throughline-json'
import type { MapId } from '@/graph/model/ids'
import type { MapDocument } from '@/graph/model/map-document'
import { at } from './conformance-setting'

const premises = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8']

export function richDocument(id: MapId): MapDocument {
  const input = {
    format: 'throughline/1',
    map: { id, title: 'Signals and threats', summary: 'Two states, one strait.', author: 'essay' },
    claims: [
      {
        id: 'accident',
        kind: 'event',
        label: 'War by accident',
        text: 'Ships meet where no one can call the other side.',
        aliases: ['accident', 'collision at sea'],
        holders: ['essay', 'reader'],
        tags: ['danger', 'sea'],
        weight: 0.30000000000000004,
        anchors: [
          {
            source: 'text',
            section: 'The strait',
            paragraph: 2,
            quote: { exact: 'no line to call', prefix: 'there is ', suffix: '.' },
            position: { start: 12, end: 27 },
          },
        ],
        position: { x: -120.5, y: 1e-7 },
      },
      { id: 'no-talks', kind: 'condition', label: 'No talks', text: 'Nobody answers.' },
      { id: 'doubt', kind: 'counterpoint', label: 'Calls were answered' },
      { id: 'reply', kind: 'counterpoint', label: 'They were not answered in time' },
      ...premises.map((id) => ({ id, kind: 'evidence', label: `Premise ${id}` })),
    ],
    links: [
      {
        id: 'needs-all',
        type: 'enables',
        from: premises.toReversed(),
        to: { claim: 'accident' },
        strength: 1e-7,
        text: 'Only all of them together.',
        scheme: 'cause to effect',
        holders: ['essay'],
        anchors: [{ source: 'text' }],
      },
      { id: 'silence', type: 'causes', from: ['no-talks'], to: { claim: 'accident' }, strength: 0.7 },
      { id: 'undercut', type: 'attacks', from: ['doubt'], to: { link: 'silence' } },
      { id: 'counter', type: 'attacks', from: ['reply'], to: { link: 'undercut' }, strength: 1 },
      { id: 'zero', type: 'prevents', from: ['doubt'], to: { claim: 'accident' }, strength: 0 },
    ],
    holders: [
      { id: 'essay', name: 'The essay', color: '#12Ab9f' },
      { id: 'reader', name: 'Reader' },
    ],
    sources: [
      {
        id: 'text',
        title: 'The strait',
        creator: 'Nobody',
        url: 'https://example.org/strait?a=1&b=%20',
        issued: '2026-11',
        text: '# The strait\n\nOne.\n\nTwo.\n',
        textKind: 'digest',
        notes: 'Read twice.',
      },
      { id: 'bare', title: 'Only a title' },
    ],
    annotations: [
      {
        id: 'question',
        target: { link: 'undercut' },
        motivation: 'questioning',
        body: '**Which** calls?',
        url: 'https://example.org/',
        author: 'Reader',
        createdAt: '2026-10-31T23:59:59+02:00',
        resolvedAt: at,
      },
      {
        id: 'answer',
        target: { link: 'undercut' },
        motivation: 'commenting',
        author: 'Editor',
        createdAt: at,
        replyTo: 'question',
      },
      { id: 'whole', target: { map: true }, motivation: 'describing', author: 'Editor', createdAt: at },
      { id: 'one', target: { claim: 'doubt' }, motivation: 'assessing', author: 'Editor', createdAt: at },
    ],
  }
  return readDocument(input, { author: 'Editor', at })
}

/** The records' JSON: what two documents that are the same to the byte have alike. */
export function bytesOf(document: MapDocument): string {
  return JSON.stringify(document)
}
