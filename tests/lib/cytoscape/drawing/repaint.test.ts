import { describe, expect, it } from 'vitest'
import { apply, emptyChange } from '@/graph/change'
import { execute } from '@/graph/edit/execute'
import type { ClaimId } from '@/graph/model/ids'
import { type FrameState, partToRepaint } from '@/lib/cytoscape/drawing/repaint'
import { openingArrangement } from '@/lib/cytoscape/layout/arrangement'
import { Scene } from '@/lib/cytoscape/scene/scene'
import { emphasesOf, plainView } from '@/lib/cytoscape/views/views'
import { evenMeasure, river } from '../river-map'

const silt = river.claims.get('silt' as ClaimId)
if (!silt) throw new Error('The map has no silt.')

/** A scene that was painted once, and how it looked then. */
function painted(over: Partial<FrameState> = {}) {
  const scene = new Scene(river, evenMeasure)
  scene.move(openingArrangement(river, scene.cards).positions)
  const frame: FrameState = {
    scene,
    view: plainView,
    emphases: emphasesOf(river, plainView),
    hovered: null,
    zoom: 0.5,
    pan: { x: 0, y: 0 },
    rest: [800, 600],
    ...over,
  }
  expect(partToRepaint(null, frame)).toBe('all')
  return { scene, frame }
}

const relabelled = (label: string) => {
  const change = emptyChange()
  change.updated.claims.push([silt, { ...silt, label }])
  return { change, graph: apply(river, change) }
}

describe('what a frame has to paint', () => {
  it('is nothing where nothing changed', () => {
    const { frame } = painted()
    expect(partToRepaint(frame, { ...frame })).toBeNull()
  })

  it('is around the card that changed, and its links where its height did', () => {
    const { scene, frame } = painted()
    const place = scene.places.get('silt')
    const { change, graph } = relabelled('Silt shuts it')
    scene.patch(change, graph)
    const part = partToRepaint(frame, { ...frame, emphases: emphasesOf(graph, plainView) })
    if (part === null || part === 'all' || !place) throw new Error(`It is ${part}.`)
    expect(part.bounds.left).toBeLessThan(place.x - 88)
    expect(part.bounds.right).toBeGreaterThan(place.x + 88)
    expect(part.bounds.top).toBeLessThan(place.y - place.height / 2)
    expect(part.bounds.bottom).toBeGreaterThan(place.y + place.height / 2)
    expect(partToRepaint(frame, { ...frame })).toBeNull()
  })

  it('is where a card was and where it is, when it was moved', () => {
    const { scene, frame } = painted()
    const before = scene.places.get('silt')
    scene.move([{ id: 'silt', x: 3_000, y: 2_000 }])
    const part = partToRepaint(frame, { ...frame })
    if (part === null || part === 'all' || !before) throw new Error(`It is ${part}.`)
    expect(part.bounds.left).toBeLessThan(before.x - 88)
    expect(part.bounds.right).toBeGreaterThan(3_088)
  })

  it('leaves out links that run as they ran, also where they are looked at again', () => {
    const { scene, frame } = painted()
    const links = new Map(scene.routes())
    const place = scene.places.get('silt')
    if (!place) throw new Error('Silt lies nowhere.')
    // Its links are worked out anew, and so are those beside them.
    scene.move([{ id: 'silt', x: place.x, y: place.y }])
    const part = partToRepaint(frame, { ...frame })
    expect([...scene.routes()].every(([id, route]) => links.get(id) === route)).toBe(true)
    if (part === null || part === 'all') throw new Error(`It is ${part}.`)
    const room = { x: 88 + 24 + 16 / 0.5, y: place.height / 2 + 24 + 16 / 0.5 }
    expect(part.bounds).toEqual({
      left: place.x - room.x,
      right: place.x + room.x,
      top: place.y - room.y,
      bottom: place.y + room.y,
    })
  })

  it('reaches to what stands out otherwise than before', () => {
    const { scene, frame } = painted()
    const now = emphasesOf(river, { ...plainView, selection: { claim: 'built' as ClaimId } })
    const part = partToRepaint(frame, { ...frame, emphases: now })
    if (part === null || part === 'all') throw new Error(`It is ${part}.`)
    // All that is dimmed by it looks otherwise.
    for (const id of ['silt', 'rain', 'soundings']) {
      const place = scene.places.get(id)
      expect(part.bounds.left).toBeLessThan(place?.x ?? 0)
      expect(part.bounds.bottom).toBeGreaterThan(place?.y ?? 0)
    }
  })

  it('reaches to what a new link brings into full colour beside what is selected', () => {
    const view = { ...plainView, selection: { claim: 'built' as ClaimId } }
    const { scene, frame } = painted({ view, emphases: emphasesOf(river, view) })
    const far = [...river.claims.keys()].find((id) => frame.emphases.claim(id) === 'dim')
    const place = far === undefined ? undefined : scene.places.get(far)
    if (far === undefined || !place) throw new Error('All of the map is near.')
    const { change, graph } = execute(
      river,
      [
        {
          type: 'addLink',
          link: {
            type: 'supports',
            from: [far as ClaimId],
            to: { claim: 'built' as ClaimId },
            holders: [],
            anchors: [],
          },
        },
      ],
      { newId: () => 'new-link', at: '2026-01-02T00:00:00.000Z', by: 'T' },
    )
    scene.patch(change, graph)
    const part = partToRepaint(frame, { ...frame, emphases: emphasesOf(graph, view) })
    if (part === null || part === 'all') throw new Error(`It is ${part}.`)
    expect(part.bounds.left).toBeLessThan(place.x - 88)
    expect(part.bounds.right).toBeGreaterThan(place.x + 88)
    expect(part.bounds.top).toBeLessThan(place.y - place.height / 2)
    expect(part.bounds.bottom).toBeGreaterThan(place.y + place.height / 2)
  })

  it.each<[string, Partial<FrameState>, Partial<FrameState>]>([
    ['the screen moved', {}, { pan: { x: 1, y: 0 } }],
    ['the zoom is another', {}, { zoom: 0.51 }],
    ['something else is hovered', {}, { hovered: { claim: 'rain' as ClaimId } }],
    ['the window has another size', {}, { rest: [800, 601] }],
    ['another view is shown', {}, { view: { ...plainView } }],
    ['links say what they are', { zoom: 1.5 }, {}],
  ])('is everything where %s', (_, before, now) => {
    const { frame } = painted(before)
    expect(partToRepaint(frame, { ...frame, ...now })).toBe('all')
  })
})
