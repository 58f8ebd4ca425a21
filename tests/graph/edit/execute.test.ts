import { describe, expect, it } from 'vitest'
import { apply, invert } from '@/graph/change'
import { execute, executeWithMore } from '@/graph/edit/execute'
import { ThroughlineError } from '@/graph/errors'
import { writeDocument } from '@/graph/formats/throughline-json'
import { parse, run, smallMap } from './small-map'

function faults(...commands: unknown[]): [string, string][] {
  try {
    run(smallMap(), ...commands)
  } catch (error) {
    if (error instanceof ThroughlineError) return error.issues.map(({ code, pointer }) => [code, pointer])
    throw error
  }
  return []
}

describe('removing a claim', () => {
  const { change, graph } = run(smallMap(), { type: 'removeClaim', id: 'b' })

  it('takes the links that need it, what argues with those, and their notes with replies', () => {
    expect(change.removed.claims.map(({ id }) => id)).toEqual(['b'])
    expect(change.removed.links.map(({ id }) => id)).toEqual(['ab', 'abc', 'under', 'under2'])
    expect(change.removed.annotations.map(({ id }) => id)).toEqual(['n1', 'n2', 'n4'])
    expect([...graph.links.keys()]).toEqual(['cd'])
  })

  it('comes back whole', () => {
    expect(writeDocument(apply(graph, invert(change)).toDocument())).toBe(
      writeDocument(smallMap().toDocument()),
    )
  })
})

describe('removing a holder or a source', () => {
  it('takes it out of all that names it, the author of the map included', () => {
    const { change, graph } = run(smallMap(), { type: 'removeHolder', id: 'essay' })
    expect(graph.claims.get('a')?.holders).toEqual(['reader'])
    expect(graph.links.get('ab')?.holders).toEqual([])
    expect(graph.info).not.toHaveProperty('author')
    expect(change.updated.map?.[0].author).toBe('essay')
  })

  it('leaves no anchor into a source that is gone', () => {
    const { graph } = run(smallMap(), { type: 'removeSource', id: 'text' })
    expect(graph.claims.get('a')?.anchors).toEqual([])
    expect(graph.links.get('cd')?.anchors).toEqual([])
  })
})

describe('adding', () => {
  it('makes an id from the label, and numbers it where it is taken', () => {
    const claim = { kind: 'event', label: 'Ünlabelled Event!' }
    const { change } = run(smallMap(), { type: 'addClaim', claim }, { type: 'addClaim', claim })
    expect(change.added.claims.map(({ id }) => id)).toEqual(['unlabelled-event', 'unlabelled-event-2'])
  })

  it('writes who and when on a note that does not say', () => {
    const { change } = run(smallMap(), {
      type: 'addAnnotation',
      annotation: { target: { link: 'ab' }, motivation: 'commenting', body: 'x' },
    })
    expect(change.added.annotations[0]).toEqual({
      id: 'n-1',
      target: { link: 'ab' },
      motivation: 'commenting',
      body: 'x',
      author: 'Tester',
      createdAt: '2026-11-01T00:00:00.000Z',
    })
  })

  it('sees what the commands before it in the batch did', () => {
    const { graph } = run(
      smallMap(),
      { type: 'addClaim', claim: { id: 'e', kind: 'event', label: 'E' } },
      { type: 'addLink', link: { id: 'de', type: 'causes', from: ['d'], to: { claim: 'e' } } },
      { type: 'addLink', link: { id: 'u3', type: 'attacks', from: ['e'], to: { link: 'de' } } },
      { type: 'removeLink', id: 'de' },
    )
    expect(graph.links.has('u3')).toBe(false)
    expect(graph.claims.has('e')).toBe(true)
  })
})

describe('editing', () => {
  it('takes an optional field away with null, and keeps the rest in order', () => {
    const { graph } = run(smallMap(), { type: 'editLink', id: 'ab', set: { strength: null, text: 'why' } })
    expect(Object.keys(graph.links.get('ab') ?? {})).toEqual([
      'id',
      'type',
      'from',
      'to',
      'text',
      'holders',
      'anchors',
    ])
  })

  it('that sets what is there already is no change', () => {
    const { change } = run(smallMap(), { type: 'editClaim', id: 'a', set: { label: 'A' } })
    expect(change.updated.claims).toEqual([])
  })
})

describe('each broken rule names its place', () => {
  const link = (more: object) => ({
    type: 'addLink',
    link: { type: 'causes', from: ['a'], to: { claim: 'd' }, ...more },
  })
  const cases: [string, unknown, [string, string]][] = [
    [
      'a premise that is not there',
      link({ from: ['a', 'zz'] }),
      ['unknown-claim', '/commands/0/link/from/1'],
    ],
    [
      'a target that is not there',
      link({ to: { claim: 'zz' } }),
      ['unknown-target', '/commands/0/link/to/claim'],
    ],
    ['a link onto itself', link({ from: ['d'] }), ['self-link', '/commands/0/link/from/0']],
    ['a premise twice', link({ from: ['a', 'a'] }), ['duplicate-id', '/commands/0/link/from/1']],
    ['a cause that ends on a link', link({ to: { link: 'ab' } }), ['bad-target', '/commands/0/link/to/link']],
    ['an id in use by another kind', link({ id: 'n1' }), ['duplicate-id', '/commands/0/link/id']],
    [
      'a holder that is not there',
      link({ holders: ['zz'] }),
      ['unknown-holder', '/commands/0/link/holders/0'],
    ],
    [
      'a source that is not there',
      link({ anchors: [{ source: 'zz' }] }),
      ['unknown-source', '/commands/0/link/anchors/0/source'],
    ],
    [
      'an attack that ends on itself',
      link({ id: 'me', type: 'attacks', to: { link: 'me' } }),
      ['self-reference', '/commands/0/link/to/link'],
    ],
    [
      'a ring of attacks, closed by an edit',
      { type: 'editLink', id: 'under', set: { to: { link: 'under2' } } },
      ['self-reference', '/commands/0/set/to/link'],
    ],
    [
      'a type that its target does not allow',
      { type: 'editLink', id: 'under', set: { type: 'causes' } },
      ['bad-target', '/commands/0/set/type'],
    ],
    [
      'a claim to edit that is not there',
      { type: 'editClaim', id: 'zz', set: {} },
      ['unknown-claim', '/commands/0/id'],
    ],
    [
      'a note on nothing',
      note({ target: { claim: 'zz' } }),
      ['unknown-target', '/commands/0/annotation/target/claim'],
    ],
    ['a reply to nothing', note({ replyTo: 'zz' }), ['unknown-annotation', '/commands/0/annotation/replyTo']],
    [
      'an author that is not there',
      { type: 'editMap', set: { author: 'zz' } },
      ['unknown-holder', '/commands/0/set/author'],
    ],
    [
      'a place for nothing',
      { type: 'setPositions', positions: [{ id: 'zz', x: 0, y: 0 }] },
      ['unknown-claim', '/commands/0/positions/0/id'],
    ],
  ]

  it.each(cases)('%s', (_name, command, expected) => {
    expect(faults(command)).toEqual([expected])
  })

  it('and a batch whose last command fails does nothing', () => {
    const graph = smallMap()
    const before = writeDocument(graph.toDocument())
    const many = Array.from({ length: 999 }, (_, i) => ({
      type: 'addClaim',
      claim: { kind: 'claim', label: `x${i}` },
    }))
    expect(() => run(graph, ...many, { type: 'removeClaim', id: 'zz' })).toThrow(ThroughlineError)
    expect(writeDocument(graph.toDocument())).toBe(before)
  })
})

function note(more: object) {
  return { type: 'addAnnotation', annotation: { target: { map: true }, motivation: 'commenting', ...more } }
}

describe('commands that depend on what others make', () => {
  const context = { newId: () => 'n', at: '2026-11-01T00:00:00.000Z', by: 'Tester' }
  const first = parse({ type: 'editClaim', id: 'a', set: { label: 'Other' } })
  const place = (id: string) => parse({ type: 'setPositions', positions: [{ id, x: 1, y: 2 }] })

  it('are one change with those', () => {
    const made = executeWithMore(smallMap(), first, context, ({ change, graph }) => {
      expect(change.updated.claims.map(([, { label }]) => label)).toEqual(['Other'])
      return place(graph.claims.get('a')?.id ?? '')
    })
    const whole = execute(smallMap(), [...first, ...place('a')], context)
    expect(made.change).toEqual(whole.change)
    expect(made.graph.toDocument()).toEqual(whole.graph.toDocument())
  })

  it('change nothing where one of them cannot be carried out', () => {
    const map = smallMap()
    const before = writeDocument(map.toDocument())
    expect(() => executeWithMore(map, first, context, () => place('nobody'))).toThrow('no claim "nobody"')
    expect(writeDocument(map.toDocument())).toBe(before)
  })
})

it('what comes stands among the others in the order of ids, also what went and came back in between', () => {
  const add = (id: string) => ({ type: 'addClaim', claim: { id, kind: 'claim', label: id } })
  const ids = ({ graph }: ReturnType<typeof run>) => [...graph.claims.keys()]
  const before = [...smallMap().claims.keys()]
  const [first = ''] = before
  expect(before).toEqual([...before].sort())
  expect(ids(run(smallMap(), add('zz'), add('0a'), add('bb')))).toEqual([...before, 'zz', '0a', 'bb'].sort())
  expect(ids(run(smallMap(), { type: 'removeClaim', id: first }, add(first)))).toEqual(before)
  expect(ids(run(smallMap(), add('bb'), { type: 'removeClaim', id: 'bb' }))).toEqual(before)
})
