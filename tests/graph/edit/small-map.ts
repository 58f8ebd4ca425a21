/** A small map written out by hand for examples: linked premises, an undercut, an attack on it, notes on all of them. */
import { type Command, commandSchema } from '@/graph/edit/command'
import { type Executed, execute } from '@/graph/edit/execute'
import { readDocument } from '@/graph/formats/throughline-json'
import { ArgumentGraph } from '@/graph/model/argument-graph'

export const at = '2026-11-01T00:00:00.000Z'

export function smallMap(): ArgumentGraph {
  const claim = (id: string, more: object = {}) => ({ id, kind: 'claim', label: id.toUpperCase(), ...more })
  const link = (id: string, type: string, from: string[], to: object, more: object = {}) => ({
    id,
    type,
    from,
    to,
    ...more,
  })
  const document = {
    format: 'throughline/1',
    map: { id: 'small', title: 'Small', author: 'essay' },
    claims: [
      claim('a', {
        holders: ['essay', 'reader'],
        anchors: [{ source: 'text', section: 'One', paragraph: 1 }],
      }),
      claim('b'),
      claim('c', { holders: ['reader'] }),
      claim('d'),
    ],
    links: [
      link('ab', 'causes', ['a'], { claim: 'b' }, { strength: 0.8, holders: ['essay'] }),
      link('abc', 'causes', ['a', 'b'], { claim: 'c' }),
      link('under', 'attacks', ['d'], { link: 'abc' }),
      link('under2', 'attacks', ['c'], { link: 'under' }),
      link('cd', 'prevents', ['c'], { claim: 'd' }, { anchors: [{ source: 'text' }] }),
    ],
    holders: [
      { id: 'essay', name: 'The essay' },
      { id: 'reader', name: 'Reader' },
    ],
    sources: [{ id: 'text', title: 'A text' }],
    annotations: [
      {
        id: 'n1',
        target: { link: 'under' },
        motivation: 'questioning',
        body: 'Is it?',
        author: 'R',
        createdAt: at,
      },
      {
        id: 'n2',
        target: { link: 'under' },
        motivation: 'commenting',
        replyTo: 'n1',
        author: 'R',
        createdAt: at,
      },
      { id: 'n3', target: { map: true }, motivation: 'commenting', author: 'R', createdAt: at },
      { id: 'n4', target: { claim: 'b' }, motivation: 'assessing', author: 'R', createdAt: at },
    ],
  }
  return ArgumentGraph.fromDocument(readDocument(document, { author: 'R', at }))
}

/** Commands as they come from outside: parsed, then carried out with ids n-1, n-2 … */
export function run(graph: ArgumentGraph, ...commands: unknown[]): Executed {
  let serial = 0
  return execute(graph, parse(...commands), { newId: () => `n-${++serial}`, at, by: 'Tester' })
}

export function parse(...commands: unknown[]): Command[] {
  return commands.map((command) => commandSchema.parse(command))
}
