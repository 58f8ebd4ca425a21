import { describe, expect, it } from 'vitest'
import { toldLinks } from '@/app/components/workspace/frame/links-in-words'
import type { Command } from '@/graph/edit/command'
import { execute } from '@/graph/edit/execute'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { parse } from '../../graph/edit/small-map'
import { claim, graphOf, link } from '../small-map'

const idOf = (n: number) => `l${String(n).padStart(4, '0')}`

function mapOf(links: number): ArgumentGraph {
  return graphOf(
    [claim('top', { label: 'The top' }), ...Array.from({ length: links }, (_, n) => claim(`c${n}`))],
    Array.from({ length: links }, (_, n) => link(idOf(2 * n + 1), `c${n}`, 'supports', 'top', 0.5)),
  )
}

function changed(graph: ArgumentGraph, commands: readonly Command[]) {
  const context = { newId: () => 'n', at: '2026-11-01T00:00:00.000Z', by: 'Tester' }
  const now = execute(graph, commands, context).graph
  const told = toldLinks(graph, null)
  const next = toldLinks(now, { graph, value: told })
  expect(next).toEqual(toldLinks(now, null))
  return { told, next }
}

const another = (id: string) =>
  parse(
    { type: 'addClaim', claim: { id: 'new', kind: 'claim', label: 'Something new' } },
    { type: 'addLink', link: { id, type: 'attacks', from: ['new'], to: { claim: 'top' } } },
  )

describe('the links in words', () => {
  it('are told by id, with how strong they are, and no more than one will listen to', () => {
    expect(toldLinks(mapOf(2), null).map(({ words }) => words)).toEqual([
      'c0 supports The top, strength 0.50',
      'c1 supports The top, strength 0.50',
    ])
    expect(toldLinks(mapOf(600), null)).toHaveLength(500)
  })

  it('after a change are those of the map as it is; the same list where the change is beyond them', () => {
    const [few, many] = [mapOf(20), mapOf(600)]
    expect(changed(few, another('zz')).next.at(-1)?.words).toBe(
      'Something new speaks against The top, not rated',
    )
    expect(changed(many, another('l0000')).next[0]?.words).toBe(
      'Something new speaks against The top, not rated',
    )
    const renamed = changed(many, parse({ type: 'editClaim', id: 'top', set: { label: 'Other' } }))
    expect(renamed.next[0]?.words).toContain('Other')
    const removed = changed(many, parse({ type: 'removeClaim', id: 'c0' }))
    expect(removed.next.at(-1)?.id).toBe(idOf(1001))
    const beyond = changed(many, another('zz'))
    expect(beyond.next).toBe(beyond.told)
  })
})
