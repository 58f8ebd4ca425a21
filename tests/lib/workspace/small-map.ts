/** A map small enough to know by heart, for the tests of the workspace. */
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { type MapDocument, mapDocumentSchema } from '@/graph/model/map-document'

export function smallDocument(): MapDocument {
  return mapDocumentSchema.parse({
    format: 'throughline/1',
    map: { id: 'small', title: 'A small map' },
    claims: [
      { id: 'accident', kind: 'event', label: 'Accident at sea' },
      { id: 'signals', kind: 'claim', label: 'Signals are misread' },
      { id: 'stuck', kind: 'claim', label: 'Neither side gives way', aliases: ['no de-escalation'] },
      { id: 'talks', kind: 'counterpoint', label: 'Talks via a third party' },
      { id: 'trap', kind: 'claim', label: 'Leaders are tied', aliases: ['domestic trap'] },
      { id: 'twin-1', kind: 'claim', label: 'Twin' },
      { id: 'twin-2', kind: 'claim', label: 'Twin' },
    ],
    links: [
      { id: 'l-signals', type: 'causes', from: ['signals'], to: { claim: 'accident' }, strength: 0.75 },
      { id: 'l-stuck', type: 'causes', from: ['stuck'], to: { claim: 'signals' }, strength: 0.8 },
      { id: 'l-talks', type: 'attacks', from: ['talks'], to: { link: 'l-stuck' } },
      { id: 'l-trap', type: 'causes', from: ['trap'], to: { claim: 'stuck' }, strength: 0.9 },
    ],
    annotations: [
      {
        id: 'note-1',
        target: { claim: 'signals' },
        motivation: 'questioning',
        body: 'By whom?',
        author: 'Ada',
        createdAt: '2026-01-01T00:00:00.000Z',
      },
    ],
  })
}

export function smallGraph(): ArgumentGraph {
  return ArgumentGraph.fromDocument(smallDocument())
}
