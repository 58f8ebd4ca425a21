/** Golden drawings: the SVG of a small map, as text, so that a difference can be read. */
import { describe, expect, it } from 'vitest'
import { chainSchema } from '@/graph/chains/answer'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId } from '@/graph/model/ids'
import { mapAsSvg } from '@/lib/cytoscape/picture-export'
import { Scene } from '@/lib/cytoscape/scene'
import { emphasesOf, plainView } from '@/lib/cytoscape/views'
import { evenMeasure, namedColours, river, riverDocument } from './river-map'

/** Fixed, so that a better layout does not redraw what is golden here. */
const places: Record<string, [x: number, y: number]> = {
  rain: [88, 0],
  current: [88, 110],
  dredge: [88, 220],
  soundings: [88, 330],
  silt: [340, 80],
  cheap: [340, 330],
  move: [592, 150],
  road: [592, 400],
  built: [340, 480],
}

function picture(graph: ArgumentGraph, view = plainView): string {
  const scene = new Scene(graph, evenMeasure)
  scene.move(Object.entries(places).map(([id, [x, y]]) => ({ id, x, y })))
  return mapAsSvg(scene, {
    colours: namedColours,
    measure: evenMeasure,
    emphases: emphasesOf(graph, view),
    selection: view.selection,
    hovered: null,
    focused: null,
    lifted: new Set(),
  })
}

const chain = chainSchema.parse({
  claims: ['rain', 'silt', 'move'],
  links: ['l-silt', 'l-move'],
  positions: [0, 2],
  strength: 0.72,
  sign: '+',
  weakest: 'l-silt',
  needs: [{ link: 'l-silt', claims: ['current'] }],
  contested: [],
  supported: [],
  anchors: [],
  sentence: '',
})

describe('the picture of a map', () => {
  it('at rest', async () => {
    await expect(picture(river)).toMatchFileSnapshot('golden/river.svg')
  })

  it('with a chain shown', async () => {
    await expect(picture(river, { ...plainView, chain })).toMatchFileSnapshot('golden/river-chain.svg')
  })

  it('with a claim selected', async () => {
    const selection = { claim: 'cheap' as ClaimId }
    await expect(picture(river, { ...plainView, selection })).toMatchFileSnapshot('golden/river-selected.svg')
  })

  it('hostile labels stay text, and right-to-left ones keep to the right', () => {
    const labels: Record<string, string> = { rain: '<script>"&\'', silt: 'الجسر مغلق اليوم' }
    const graph = ArgumentGraph.fromDocument({
      ...riverDocument,
      claims: riverDocument.claims.map((claim) => ({ ...claim, label: labels[claim.id] ?? claim.label })),
    })
    const svg = picture(graph)
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('&lt;script&gt;&quot;&amp;')
    expect(svg).toMatch(/direction="rtl"[^>]*>الجسر مغلق/)
  })

  it('an empty map is an empty picture, not an error', () => {
    const empty = ArgumentGraph.fromDocument({ ...riverDocument, claims: [], links: [], annotations: [] })
    expect(picture(empty)).toContain('viewBox="-40 -40 80 80"')
  })
})
