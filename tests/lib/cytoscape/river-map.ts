/** A small map with everything a canvas has to draw: each kind, each type, linked premises, arguments with links. */
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { mapDocumentSchema } from '@/graph/model/map-document'
import type { MeasureText } from '@/lib/cytoscape/pens/pen'
import { coloursFrom } from '@/lib/cytoscape/pens/theme-colours'

const claim = (id: string, kind: string, label: string, more: object = {}) => ({ id, kind, label, ...more })
const link = (id: string, type: string, from: string[], to: object, strength?: number) => ({
  id,
  type,
  from,
  to,
  ...(strength === undefined ? {} : { strength }),
})

export const riverDocument = mapDocumentSchema.parse({
  format: 'throughline/1',
  map: { id: 'river', title: 'Move the ferry?', summary: '', author: 'clerk' },
  claims: [
    claim('move', 'thesis', 'The ferry should move upstream'),
    claim('silt', 'claim', 'Silt closes the old landing', { holders: ['clerk'] }),
    claim('rain', 'event', 'A wet winter'),
    claim('dredge', 'condition', 'The harbour is dredged'),
    claim('soundings', 'evidence', 'Soundings of the last ten years', { holders: ['pilot', 'clerk'] }),
    claim('cheap', 'claim', 'Moving is cheaper than dredging for ever'),
    claim('road', 'counterpoint', 'There is no road upstream'),
    claim('built', 'counterpoint', 'A road is being built'),
    claim('current', 'claim', 'The current slows'),
  ],
  links: [
    link('l-silt', 'causes', ['rain', 'current'], { claim: 'silt' }, 0.8),
    link('l-move', 'supports', ['silt'], { claim: 'move' }, 0.9),
    link('l-dredge', 'prevents', ['dredge'], { claim: 'silt' }, 0.4),
    link('l-proof', 'supports', ['soundings'], { claim: 'silt' }),
    link('l-cheap', 'enables', ['cheap'], { claim: 'move' }, 0.5),
    link('l-road', 'attacks', ['road'], { link: 'l-cheap' }, 0.6),
    link('l-built', 'attacks', ['built'], { link: 'l-road' }, 0.7),
    link('l-same', 'specifies', ['current'], { claim: 'cheap' }, 0.3),
  ],
  holders: [
    { id: 'clerk', name: 'The clerk' },
    { id: 'pilot', name: 'A pilot', color: '#ffcc00' },
  ],
  sources: [{ id: 'log', title: 'The log' }],
  annotations: [
    {
      id: 'n1',
      target: { claim: 'silt' },
      motivation: 'questioning',
      author: 'R',
      createdAt: '2026-01-01T00:00:00Z',
    },
    {
      id: 'n2',
      target: { claim: 'silt' },
      motivation: 'commenting',
      author: 'R',
      createdAt: '2026-01-01T00:00:00Z',
      resolvedAt: '2026-01-02T00:00:00Z',
    },
  ],
})

export const river = ArgumentGraph.fromDocument(riverDocument)

/** Every letter is as wide as half its size: widths one can work out by hand. */
export const evenMeasure: MeasureText = (text, size) => [...text].length * size * 0.5

/** Each token's name stands for its colour, so that a drawing can be read. */
export const namedColours = coloursFrom((property) => property.slice(2))
