/** The outline patched equals the outline made anew, whatever changes; and what is done most is patched. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, deltaOf, emptyChange, type GraphChange } from '@/graph/change'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { patchedOutline } from '@/graph/model/outline-patch'
import { outlineByArgument } from '@/graph/model/outline-tree'
import { claim, graphOf, link } from '../../app/small-map'
import { anyGraph } from './any-graph'

function patched(graph: ArgumentGraph, change: GraphChange) {
  const delta = { claims: deltaOf(change, 'claims'), links: deltaOf(change, 'links') }
  return patchedOutline(outlineByArgument(graph), apply(graph, change), delta)
}

/** Claims that are new, each with a link to the same target. */
function leaves(target: string, ids: readonly string[], strength?: number): GraphChange {
  const change = emptyChange()
  change.added.claims = ids.map((id) => claim(id))
  change.added.links = ids.map((id) => link(`to-${id}`, id, 'supports', target, strength))
  return change
}

const graph = graphOf(
  [claim('t', { kind: 'thesis' }), claim('a'), claim('b'), claim('end'), claim('loop'), claim('pool')],
  [
    link('l1', 'a', 'supports', 't', 0.5),
    link('l2', 'b', 'supports', 'a', 0.5),
    link('l3', 'a', 'causes', 'end'),
    link('l4', 'loop', 'causes', 'pool'),
    link('l5', 'pool', 'causes', 'loop'),
  ],
)

describe('a patched outline', () => {
  test('has claims that bear on one thing, beside what is there', () => {
    for (const target of ['t', 'a', 'b', 'end', '#l2']) {
      const change = leaves(target, ['new', 'newer'], 0.7)
      expect(patched(graph, change), target).toEqual(outlineByArgument(apply(graph, change)))
    }
  })

  test('keeps the nodes that lie elsewhere', () => {
    const [before] = outlineByArgument(graph)
    const change = leaves('a', ['new'])
    const delta = { claims: deltaOf(change, 'claims'), links: deltaOf(change, 'links') }
    const after = patchedOutline([before as never], apply(graph, change), delta)
    expect(after?.[0]?.nodes.slice(1)).toEqual(before?.nodes.slice(1))
    for (const [at, node] of before?.nodes.slice(1).entries() ?? [])
      expect(after?.[0]?.nodes[at + 1]).toBe(node)
  })

  test('is the same when words or places change', () => {
    const change = emptyChange()
    const a = graph.claims.get('a') as never
    change.updated.claims = [[a, claim('a', { label: 'Other words', position: { x: 1, y: 2 } })]]
    const before = outlineByArgument(graph)
    const delta = { claims: deltaOf(change, 'claims'), links: deltaOf(change, 'links') }
    expect(patchedOutline(before, apply(graph, change), delta)).toBe(before)
  })

  test('is made anew where roots or homes may be others', () => {
    const thesis = emptyChange()
    thesis.updated.claims = [[graph.claims.get('b') as never, claim('b', { kind: 'thesis' })]]
    const rated = emptyChange()
    rated.updated.links = [[graph.links.get('l1') as never, link('l1', 'a', 'supports', 't', 0.9)]]
    const lone = emptyChange()
    lone.added.claims = [claim('alone')]
    for (const change of [thesis, rated, lone, leaves('loop', ['new'])])
      expect(patched(graph, change)).toBeNull()
  })

  test('equals one made anew, on any map and change', () => {
    let patches = 0
    fc.assert(
      fc.property(anyGraph(), anyGraph(), fc.nat(), fc.boolean(), (one, other, n, isLeaf) => {
        const targets = [...one.claims.keys(), ...[...one.links.keys()].map((id) => `#${id}`)]
        const change = isLeaf
          ? leaves(targets[n % targets.length] as string, ['new', 'newer'].slice(n % 2), 0.6)
          : changeOf(one, other)
        const found = patched(one, change)
        if (!found) return
        patches += 1
        expect(found).toEqual(outlineByArgument(apply(one, change)))
      }),
      { seed: 8, numRuns: 600 },
    )
    expect(patches).toBeGreaterThan(100)
  })
})

/** What leads from one map to the other. */
function changeOf(from: ArgumentGraph, to: ArgumentGraph): GraphChange {
  const change = emptyChange()
  for (const kind of ['claims', 'links'] as const) {
    for (const [id, record] of from[kind]) {
      const now = to[kind].get(id)
      if (!now) change.removed[kind].push(record as never)
      else if (JSON.stringify(now) !== JSON.stringify(record))
        change.updated[kind].push([record, now] as never)
    }
    for (const [id, record] of to[kind]) if (!from[kind].has(id)) change.added[kind].push(record as never)
  }
  return change
}
