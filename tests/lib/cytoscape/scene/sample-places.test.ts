/** The samples as they are seen first: the places that were saved with them keep what they draw apart. */
import { describe, expect, it } from 'vitest'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { samples } from '@/graph/samples/all-samples'
import { boundsOf } from '@/lib/cytoscape/cards/card-place'
import { faceMeasure } from '@/lib/cytoscape/cards/face-measure'
import { overlap, pointAt } from '@/lib/cytoscape/geometry/curve'
import { jointRadius } from '@/lib/cytoscape/links/link-route'
import { Scene } from '@/lib/cytoscape/scene/scene'

function sceneOf(id: string): Scene {
  const document = samples.find(({ map }) => map.id === id)
  if (!document) throw new Error(`no sample ${id}`)
  const scene = new Scene(
    ArgumentGraph.fromDocument(document),
    faceMeasure((text) => text.length),
  )
  scene.move(document.claims.map((claim) => ({ id: claim.id, ...(claim.position ?? { x: 0, y: 0 }) })))
  return scene
}

describe.each(samples.map(({ map }) => map.id))('the sample %s', (id) => {
  const scene = sceneOf(id)
  const cards = [...scene.places].map(([claim, place]) => ({ claim, box: boundsOf(place) }))
  const routes = [...scene.routes().values()]

  it('has no card over another', () => {
    const over = cards.flatMap((a, index) =>
      cards.slice(index + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.claim} and ${b.claim}`] : [])),
    )
    expect(over).toEqual([])
  })

  it('has its thesis in the last column', () => {
    const thesis = [...scene.places.values()].find(({ kind }) => kind === 'thesis')
    expect(thesis?.x).toBe(Math.max(...[...scene.places.values()].map(({ x }) => x)))
  })

  it('shows every undercut: its ring lies on no card and on no other ring', () => {
    const rings = routes.flatMap(({ link, joint }) => (joint ? [{ link: link.id, joint }] : []))
    const hidden = rings.filter(({ joint: { x, y } }) => {
      const ring = {
        left: x - jointRadius,
        right: x + jointRadius,
        top: y - jointRadius,
        bottom: y + jointRadius,
      }
      return cards.some(({ box }) => overlap(ring, box))
    })
    expect(hidden).toEqual([])
    const crowded = rings.flatMap((a, index) =>
      rings.slice(index + 1).flatMap((b) => {
        const apart = Math.hypot(a.joint.x - b.joint.x, a.joint.y - b.joint.y)
        return apart < 2 * jointRadius ? [`${a.link} and ${b.link}`] : []
      }),
    )
    expect(crowded).toEqual([])
  })

  it('has no link that runs behind a card', () => {
    const behind = routes.filter(({ link, trunk, branches }) => {
      const own = new Set<string>('claim' in link.to ? [...link.from, link.to.claim] : link.from)
      const curves = [...trunk, ...branches.flatMap(({ track }) => track)]
      return cards.some(
        ({ claim, box }) =>
          !own.has(claim) &&
          curves.some((curve) =>
            Array.from({ length: 21 }, (_, step) => pointAt(curve, step / 20)).some(
              ({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom,
            ),
          ),
      )
    })
    expect(behind.map(({ link }) => link.id)).toEqual([])
  })
})
