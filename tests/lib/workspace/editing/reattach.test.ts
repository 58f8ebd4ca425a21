import { describe, expect, test } from 'vitest'
import { apply } from '@/graph/change'
import { execute } from '@/graph/edit/execute'
import { ThroughlineError } from '@/graph/errors'
import { claimIdSchema, linkIdSchema } from '@/graph/model/ids'
import type { Link, LinkTarget } from '@/graph/model/link'
import { createIdMaker } from '@/lib/workspace/editing/new-ids'
import { reattachCommands } from '@/lib/workspace/editing/reattach'
import { smallGraph } from '../small-map'

const small = smallGraph()
const context = { newId: () => 'new', at: '2026-01-02T00:00:00.000Z', by: 'Ada' }
const claim = (id: string) => claimIdSchema.parse(id)
const onClaim = (id: string): LinkTarget => ({ claim: claim(id) })
const onLink = (id: string): LinkTarget => ({ link: linkIdSchema.parse(id) })

function moved(id: string, link: string | null, to: LinkTarget | null, graph = small) {
  const wish = { claim: claim(id), link: link === null ? null : (graph.links.get(link) as Link), to }
  const commands = reattachCommands(
    graph,
    createIdMaker(graph, () => 'made'),
    wish,
  )
  const change = execute(graph, commands, context).change
  return { commands, change, graph: apply(graph, change) }
}

describe('hanging a claim elsewhere', () => {
  test('changes the end of its link, and nothing else', () => {
    const { change } = moved('trap', 'l-trap', onClaim('signals'))
    expect(change.updated.links.map(([from, to]) => [from.to, to])).toEqual([
      [onClaim('stuck'), { ...small.links.get('l-trap'), to: onClaim('signals') }],
    ])
    expect([...change.added.links, ...change.removed.links, ...change.updated.claims]).toEqual([])
  })

  test('makes a reason of what stood on its own, and lets a claim stand on its own', () => {
    const { change } = moved('twin-1', null, onClaim('trap'))
    expect(change.added.links).toMatchObject([{ type: 'supports', from: ['twin-1'], to: onClaim('trap') }])
    expect(moved('trap', 'l-trap', null).change.removed.links.map(({ id }) => id)).toEqual(['l-trap'])
    expect(moved('twin-1', null, null).commands).toEqual([])
  })

  test('takes one premise out of several along by a link alike', () => {
    const set = { from: [claim('trap'), claim('twin-1')] }
    const id = linkIdSchema.parse('l-trap')
    const graph = apply(small, execute(small, [{ type: 'editLink', id, set }], context).change)
    const { change } = moved('twin-1', 'l-trap', onClaim('signals'), graph)
    expect(change.updated.links.map(([, to]) => to.from)).toEqual([['trap']])
    expect(change.added.links).toMatchObject([
      { type: 'causes', from: ['twin-1'], to: onClaim('signals'), strength: 0.9 },
    ])
    expect(moved('twin-1', 'l-trap', null, graph).change.removed.links).toEqual([])
  })

  test('where it hangs already, nothing changes', () => {
    expect(moved('trap', 'l-trap', onClaim('stuck')).commands).toEqual([])
  })

  test('an objection may hang on a link, a cause may not, and nothing on itself', () => {
    expect(moved('talks', 'l-talks', onLink('l-trap')).graph.links.get('l-talks')?.to).toEqual(
      onLink('l-trap'),
    )
    expect(() => moved('trap', 'l-trap', onLink('l-signals'))).toThrow(ThroughlineError)
    expect(() => moved('trap', 'l-trap', onClaim('trap'))).toThrow('itself')
    expect(() => moved('talks', 'l-talks', onLink('l-talks'))).toThrow('itself')
  })
})
