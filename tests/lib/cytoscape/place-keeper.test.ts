/** Where cards lie as changes come in, on a headless cytoscape. */
import cytoscape from 'cytoscape'
import { describe, expect, it } from 'vitest'
import { invert } from '@/graph/change'
import type { Command } from '@/graph/edit/command'
import { execute } from '@/graph/edit/execute'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { plainClaim } from '@/graph/model/claim'
import { anchoredAt, PlaceKeeper } from '@/lib/cytoscape/place-keeper'
import { Scene } from '@/lib/cytoscape/scene/scene'
import { CardMotion } from '@/lib/cytoscape/stage/card-motion'
import { evenMeasure, river, riverDocument } from './river-map'

function open(graph: ArgumentGraph) {
  const cy = cytoscape({ headless: true, styleEnabled: false })
  const scene = new Scene(graph, evenMeasure)
  const stage = { cy, redraw() {} }
  const motion = new CardMotion(stage, () => scene)
  const keeper = new PlaceKeeper(stage, motion, () => scene)
  const drafted = keeper.open(1.25)
  const where = () => new Map([...scene.places].map(([id, { x, y }]) => [id, `${x} ${y}`]))
  const run = (...commands: Command[]) => {
    const context = { newId: () => 'new', at: '2026-11-01T00:00:00.000Z', by: 'T' }
    const result = execute(scene.graph, commands, context)
    scene.patch(result.change, result.graph)
    keeper.patch(result.change, result.graph, 0)
    return result
  }
  return { cy, scene, keeper, motion, drafted, where, run }
}

const added: Command = {
  type: 'addClaim',
  claim: { ...plainClaim('claim', 'A lock'), id: 'lock' },
}

describe('keeping places', () => {
  it('cytoscape holds a node a card, of its size and at its place', () => {
    const { cy, scene, drafted } = open(river)
    expect(drafted).toBe(true)
    expect(cy.nodes()).toHaveLength(river.claims.size)
    for (const node of cy.nodes()) {
      const place = scene.places.get(node.id())
      expect({ ...node.position(), height: node.data('height') }).toEqual({
        x: place?.x,
        y: place?.y,
        height: place?.height,
      })
    }
  })

  it('a new claim moves nothing that is there', () => {
    const { cy, where, run } = open(river)
    const before = where()
    run(added)
    const after = where()
    expect(after.has('lock')).toBe(true)
    after.delete('lock')
    expect(after).toEqual(before)
    expect(cy.getElementById('lock').nonempty()).toBe(true)
  })

  it('where cards have arrived, links run as on a page that is just opened, also those of other cards', () => {
    const { scene, where, run, motion } = open(river)
    const ways = (from: Scene) => [...from.routes()].map(([id, { linePath }]) => `${id} ${linePath.d}`)
    const expectAsOpened = () => {
      const opened = new Scene(scene.graph, evenMeasure)
      opened.move([...scene.places].map(([id, { x, y }]) => ({ id, x, y })))
      expect(ways(scene)).toEqual(ways(opened))
    }
    const home = where()
    let turned = 0
    for (const id of river.claims.keys()) {
      for (const spot of scene.places.values()) {
        const before = ways(scene)
        // Onto another card or beside it, where links lead by.
        run({ type: 'setPositions', positions: [{ id, x: spot.x + 130, y: spot.y }] } as Command)
        expectAsOpened()
        const touched = new Set(
          [...scene.graph.linksFrom(id), ...scene.graph.linksTo(id)].map((link) => link.id),
        )
        turned += ways(scene).filter(
          (way, at) => way !== before[at] && !touched.has(way.split(' ')[0] as never),
        ).length
      }
      const [x = 0, y = 0] = (home.get(id) ?? '').split(' ').map(Number)
      motion.place([{ id, x, y }])
      expectAsOpened()
    }
    expect(turned).toBeGreaterThan(20)
  })

  it('where the layout put cards is told for saving, and what is dropped is told alone', () => {
    const { keeper, motion, where } = open(river)
    const before = where()
    motion.place([{ id: 'rain', x: 900, y: -300 }])
    expect(keeper.positionsOf(['rain'])).toEqual([{ id: 'rain', x: 900, y: -300 }])
    const laidOut = keeper.laidOut()
    expect(laidOut).toHaveLength(river.claims.size)
    const rain = laidOut.find(({ id }) => id === 'rain')
    expect(before.get('rain')).toBe(`${rain?.x} ${rain?.y}`)
  })

  it('says beforehand where a new claim will come', () => {
    const { scene, keeper, where, run } = open(river)
    const context = { newId: () => 'new', at: '2026-11-01T00:00:00.000Z', by: 'T' }
    const after = execute(scene.graph, [added], context)
    const [told] = keeper.placesFor(after.change, after.graph)
    run(added)
    const [x = 0, y = 0] = (where().get('lock') ?? '').split(' ').map(Number)
    expect(told).toEqual({ id: 'lock', x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 })
  })

  it('a claim that goes and comes back lies where it lay, also when its place was never saved', () => {
    const { where, run, scene, keeper } = open(river)
    const before = where()
    const { change } = run({ type: 'removeClaim', id: 'silt' as never })
    scene.patch(invert(change), river)
    keeper.patch(invert(change), river, 0)
    expect(where()).toEqual(before)
  })

  it('a position set elsewhere moves the card, and undoing the first one brings it back', () => {
    const { where, run } = open(river)
    const before = where()
    run({ type: 'setPositions', positions: [{ id: 'rain' as never, x: 5, y: 6 }] })
    expect(where().get('rain')).toBe('5 6')
    run({ type: 'editClaim', id: 'rain' as never, set: { position: null } })
    expect(where()).toEqual(before)
  })

  it('a removed claim leaves no node behind; undone, it comes back to its saved place', () => {
    const position = { x: 40, y: 50 }
    const graph = ArgumentGraph.fromDocument({
      ...riverDocument,
      claims: riverDocument.claims.map((claim) => ({ ...claim, position })),
    })
    const { cy, scene, keeper, run } = open(graph)
    const { change } = run({ type: 'removeClaim', id: 'silt' as never })
    expect(cy.getElementById('silt').empty()).toBe(true)
    expect([...scene.routes().keys()].sort()).toEqual(['l-built', 'l-cheap', 'l-road', 'l-same'])
    scene.patch(invert(change), graph)
    keeper.patch(invert(change), graph, 0)
    expect(cy.getElementById('silt').position()).toEqual(position)
    expect([...scene.routes().keys()].sort()).toEqual([...river.links.keys()].sort())
  })

  it('a card that grows keeps its place', () => {
    const { cy, where, run } = open(river)
    const before = where()
    run({
      type: 'editClaim',
      id: 'rain' as never,
      set: { label: 'A wet winter after a wet autumn and a wet summer' },
    })
    expect(where()).toEqual(before)
    expect(cy.getElementById('rain').data('height')).toBe(96)
  })

  it('a finer layout is moved as a whole, so that the anchor stays where it is', () => {
    const layout = [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x: 250, y: 0 },
    ]
    expect(anchoredAt(layout, 'b', () => ({ x: 300, y: 40 }))).toEqual([
      { id: 'a', x: 50, y: 40 },
      { id: 'b', x: 300, y: 40 },
    ])
    expect(anchoredAt(layout, undefined, () => undefined)).toEqual(layout)
  })
})
