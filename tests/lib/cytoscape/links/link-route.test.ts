import { describe, expect, it } from 'vitest'
import { boundsOf } from '@/lib/cytoscape/cards/card-place'
import { pointAt } from '@/lib/cytoscape/geometry/curve'
import { openingArrangement } from '@/lib/cytoscape/layout/arrangement'
import { jointRadius, linksAround, routeLinks } from '@/lib/cytoscape/links/link-route'
import { alongTrack, distanceToTrack } from '@/lib/cytoscape/links/track'
import { Scene } from '@/lib/cytoscape/scene/scene'
import { evenMeasure, river } from '../river-map'

function sceneAt(places: Record<string, [number, number]>): Scene {
  const scene = new Scene(river, evenMeasure)
  scene.move(Object.entries(places).map(([id, [x, y]]) => ({ id, x, y })))
  return scene
}

const tidy = () => {
  const scene = new Scene(river, evenMeasure)
  scene.move(openingArrangement(river, scene.cards).positions)
  return scene
}

const route = (scene: Scene, id: string) => {
  const found = scene.routes().get(id)
  if (!found) throw new Error(`no route for ${id}`)
  return found
}

describe('routes', () => {
  it('every link has one, with finite numbers', () => {
    const routes = tidy().routes()
    expect([...routes.keys()].sort()).toEqual([...river.links.keys()].sort())
    for (const { linePath } of routes.values()) expect(linePath.d).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('leave and enter at right angles', () => {
    const scene = sceneAt({ silt: [0, 0], move: [400, 120] })
    const [trunk] = route(scene, 'l-move').trunk
    expect(trunk?.from.y).toBe(trunk?.control1.y)
    expect(trunk?.to.y).toBe(trunk?.control2.y)
    expect(trunk?.from.x).toBe(88)
    expect(trunk?.to.x).toBe(312)
  })

  it('run down between cards above one another, and round a card between them', () => {
    const down = route(sceneAt({ silt: [0, 0], move: [0, 200] }), 'l-move').trunk[0]
    expect(down?.from).toEqual({ x: 0, y: 39 })
    const round = route(sceneAt({ silt: [0, 0], rain: [0, 150], move: [0, 300] }), 'l-move').trunk[0]
    expect(round?.from.x).toBe(88)
    expect(round?.to.x).toBe(88)
  })

  it('take the gap beside a card that is in the way', () => {
    const scene = sceneAt({ silt: [0, 0], rain: [252, 0], move: [504, 0] })
    const { trunk } = route(scene, 'l-move')
    const card = scene.places.get('rain')
    if (!card) throw new Error('no card')
    const box = boundsOf(card)
    for (const curve of trunk) {
      for (let step = 0; step <= 20; step++) {
        const { x, y } = pointAt(curve, step / 20)
        expect(x > box.left && x < box.right && y > box.top && y < box.bottom).toBe(false)
      }
    }
  })

  it('a premise behind the card it leads to comes round it to the junction', () => {
    const scene = sceneAt({ rain: [0, 0], current: [700, 0], silt: [400, 0] })
    const { branches, junction } = route(scene, 'l-silt')
    const round = branches.find(({ from }) => from === 'current')?.track ?? []
    expect(round.length).toBe(3)
    expect(round.at(-1)?.to).toEqual(junction)
    for (const curve of round) {
      for (let step = 0; step <= 20; step++) {
        const { x, y } = pointAt(curve, step / 20)
        expect(x > 312 && x < 488 && y > -39 && y < 39).toBe(false)
      }
    }
  })

  it('links side by side spread by 16, in the order of where they come from', () => {
    const scene = sceneAt({ silt: [400, 0], dredge: [0, -200], soundings: [0, 200] })
    const upper = route(scene, 'l-dredge').trunk.at(-1)?.to
    const lower = route(scene, 'l-proof').trunk.at(-1)?.to
    expect((lower?.y ?? 0) - (upper?.y ?? 0)).toBe(16)
  })

  it('linked premises meet in a junction, and one head follows', () => {
    const { branches, junction, trunk, head } = route(tidy(), 'l-silt')
    expect(branches.map(({ from }) => from)).toEqual(['rain', 'current'])
    for (const { track } of branches) expect(track.at(-1)?.to).toEqual(junction)
    expect(trunk[0]?.from).toEqual(junction)
    expect(head?.shape).toBe('filled')
  })

  it('an argument with a link ends on the middle of that link, and moves with it', () => {
    const scene = tidy()
    const middle = () => alongTrack(route(scene, 'l-cheap').line, 0.5).point
    const { joint, trunk } = route(scene, 'l-road')
    expect(joint).toEqual(middle())
    expect(distanceToTrack(trunk, middle())).toBeCloseTo(jointRadius, 0)
    const place = scene.places.get('cheap')
    scene.move([{ id: 'cheap', x: (place?.x ?? 0) - 80, y: (place?.y ?? 0) + 300 }])
    expect(route(scene, 'l-road').joint).toEqual(middle())
    expect(route(scene, 'l-road').joint).not.toEqual(joint)
  })

  it('an argument leaves its card on the side where it meets a link that takes a way round', () => {
    const scene = sceneAt({ cheap: [0, 0], silt: [300, 130], move: [1000, 400], road: [560, 140] })
    const { joint, trunk } = route(scene, 'l-road')
    // At its right, which leans 6 inwards there; below it, halfway between the link's two cards, there is nothing of it.
    expect(joint?.y).toBe(0)
    expect(trunk[0]?.from).toEqual({ x: 560 + 82, y: 140 })
  })

  it('an argument with an argument with a link ends on it, too', () => {
    const scene = tidy()
    expect(route(scene, 'l-built').joint).toEqual(alongTrack(route(scene, 'l-road').line, 0.5).point)
  })

  it('routing again what is around a moved card gives what routing everything gives', () => {
    const scene = tidy()
    scene.routes()
    scene.move([{ id: 'cheap', x: -300, y: 700 }])
    const whole = routeLinks(river, scene.places)
    const around = linksAround(river, ['cheap'])
    for (const link of around) expect(scene.routes().get(link.id)).toEqual(whole.get(link.id))
    expect([...around].map(({ id }) => id as string)).toEqual(
      expect.arrayContaining(['l-cheap', 'l-road', 'l-built']),
    )
  })
})

describe('hits', () => {
  it('finds the link under the pointer, and an argument by its joint', () => {
    const scene = sceneAt({ silt: [0, 0], move: [400, 0], cheap: [0, 300], road: [200, 500] })
    expect(scene.linkAt({ x: 200, y: 3 }, 7, () => true)).toBe('l-move')
    expect(scene.linkAt({ x: 200, y: 3 }, 7, () => false)).toBeUndefined()
    const joint = route(scene, 'l-road').joint ?? { x: 0, y: 0 }
    expect(scene.linkAt(joint, 7, () => true)).toBe('l-road')
    expect(scene.claimAt({ x: 80, y: 30 })).toBe('silt')
    expect(scene.claimAt({ x: 88, y: 0 })).toBe('silt')
    expect(scene.claimAt({ x: 100, y: 30 })).toBeUndefined()
  })
})
