/** Golden drawings: the SVG of a small map, as text, so that a difference can be read. */
import { describe, expect, it } from 'vitest'
import { chainSchema } from '@/graph/chains/answer'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId } from '@/graph/model/ids'
import { mapDocumentSchema } from '@/graph/model/map-document'
import { claimKinds, linkTypes } from '@/graph/model/vocabulary'
import { mapAsSvg, pngScale } from '@/lib/cytoscape/drawing/picture-export'
import { laneLayout } from '@/lib/cytoscape/layout/lanes'
import { Scene } from '@/lib/cytoscape/scene/scene'
import { hiddenWords, hideClaims } from '@/lib/cytoscape/views/hiding'
import { emphasesOf, plainView } from '@/lib/cytoscape/views/views'
import { evenMeasure, namedColours, river, riverDocument } from '../river-map'

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

function picture(graph: ArgumentGraph, view = plainView, at = places): string {
  return drawn(sceneOf(graph, at), view)
}

function sceneOf(graph: ArgumentGraph, at = places): Scene {
  const scene = new Scene(graph, evenMeasure)
  scene.move(Object.entries(at).map(([id, [x, y]]) => ({ id, x, y })))
  return scene
}

function drawn(scene: Scene, view = plainView): string {
  return mapAsSvg(scene, {
    colours: namedColours,
    measure: evenMeasure,
    emphases: emphasesOf(scene.graph, view),
    selection: view.selection,
    marked: view.marked,
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

/** A claim of each kind, in a row. */
function oneOfEachKind() {
  const claims = claimKinds.map((kind) => ({ id: kind, kind, label: `One ${kind}` }))
  const graph = ArgumentGraph.fromDocument(
    mapDocumentSchema.parse({ format: 'throughline/1', map: { id: 'kinds', title: 'Kinds' }, claims }),
  )
  const at = claims.map(({ id }, index): [string, [number, number]] => [id, [index * 200, 0]])
  return { graph, at: Object.fromEntries(at) }
}

/** A link of each type, one below the other: the first half rated, the last not. */
function oneOfEachType() {
  const claims = linkTypes.flatMap((type) => [
    { id: `${type}-a`, kind: 'claim', label: 'This' },
    { id: `${type}-b`, kind: 'claim', label: 'That' },
  ])
  const links = linkTypes.map((type, index) => ({
    id: type,
    type,
    from: [`${type}-a`],
    to: { claim: `${type}-b` },
    ...(index < 3 ? { strength: 0.4 + 0.2 * index } : {}),
  }))
  const graph = ArgumentGraph.fromDocument(
    mapDocumentSchema.parse({ format: 'throughline/1', map: { id: 'types', title: 'Types' }, claims, links }),
  )
  const at: [string, [number, number]][] = claims.map(({ id }, index) => [
    id,
    [(index % 2) * 300, Math.floor(index / 2) * 100],
  ])
  return { graph, at: Object.fromEntries(at) }
}

/** Every tag that is opened is closed, in order, and text holds no bare `<` or `&`. */
function expectWellFormed(svg: string): void {
  const open: string[] = []
  for (const [tag, end, name = '', rest = ''] of svg.matchAll(/<(\/?)([a-z]+)((?:[^<>"]|"[^"<]*")*)>/g)) {
    if (end === '/') expect(open.pop(), tag).toBe(name)
    else if (!rest.endsWith('/')) open.push(name)
  }
  expect(open).toEqual([])
  const text = svg.replaceAll(/<\/?[a-z]+(?:[^<>"]|"[^"<]*")*>/g, '')
  expect(text).not.toMatch(/<|&(?!(?:amp|lt|gt|quot);)/)
}

describe('the picture of a map', () => {
  it('every kind of claim', async () => {
    const { graph, at } = oneOfEachKind()
    await expect(picture(graph, plainView, at)).toMatchFileSnapshot('golden/kinds.svg')
  })

  it('every type of link, rated and not', async () => {
    const { graph, at } = oneOfEachType()
    await expect(picture(graph, plainView, at)).toMatchFileSnapshot('golden/link-types.svg')
  })

  it('is well formed, and says in words what it shows', () => {
    const svg = picture(river, { ...plainView, chain })
    expectWellFormed(svg)
    expect(svg).toContain('role="img" aria-labelledby="title description"')
    expect(svg).toContain('<desc id="description">9 claims and 8 links.</desc>')
    for (const { label, kind } of river.claims.values())
      expect(svg).toContain(`<title>${label}, ${kind}</title>`)
    expect(svg).toContain(
      '<title>A wet winter and The current slows causes Silt closes the old landing</title>',
    )
  })

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

  it('with several chosen together', async () => {
    const view = {
      ...plainView,
      selection: { claim: 'rain' as ClaimId },
      marked: new Set(['dredge', 'rain', 'l-cheap']),
    }
    await expect(picture(river, view)).toMatchFileSnapshot('golden/river-several.svg')
  })

  it('with a claim hidden: a stand-in keeps the way, another link says that it lost a premise', async () => {
    const { graph, without } = hideClaims(river, new Set(['silt', 'current']))
    const scene = sceneOf(graph)
    scene.linkNotes = new Map([...without].map(([id, claims]) => [id, hiddenWords(id, claims)]))
    await expect(drawn(scene)).toMatchFileSnapshot('golden/river-hidden.svg')
  })

  it('in lanes by holder', async () => {
    const scene = new Scene(river, evenMeasure)
    const { lanes, positions } = laneLayout(river, 'holder', (id) => scene.cards.get(id)?.height ?? 0, 1.25)
    scene.move(positions)
    scene.lanes = lanes
    await expect(drawn(scene)).toMatchFileSnapshot('golden/river-lanes.svg')
  })

  it('hostile labels stay text, and right-to-left ones keep to the right', () => {
    const labels: Record<string, string> = { rain: '<script>"&\'', silt: 'الجسر مغلق اليوم' }
    const graph = ArgumentGraph.fromDocument({
      ...riverDocument,
      claims: riverDocument.claims.map((claim) => ({ ...claim, label: labels[claim.id] ?? claim.label })),
    })
    const svg = picture(graph)
    expectWellFormed(svg)
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('&lt;script&gt;&quot;&amp;')
    expect(svg).toMatch(/direction="rtl"[^>]*>الجسر مغلق/)
  })

  it('an empty map is an empty picture, not an error', () => {
    const empty = ArgumentGraph.fromDocument({ ...riverDocument, claims: [], links: [], annotations: [] })
    expect(picture(empty)).toContain('viewBox="-40 -40 80 80"')
  })

  it('a large map gets fewer pixels, so that the browser can draw it', () => {
    expect(pngScale(1000, 800)).toBe(2)
    expect(pngScale(40_000, 1000)).toBe(0.4)
    const scale = pngScale(15_000, 15_000)
    expect((15_000 * scale) ** 2).toBeLessThanOrEqual(120_000_001)
  })
})
