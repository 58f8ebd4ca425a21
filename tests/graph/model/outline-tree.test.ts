/** The outline: every claim at home once, references elsewhere, cycles that end, and the same claims in every order. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { type ClaimNode, outlineByArgument, outlineBySection, outlineFlat } from '@/graph/model/outline-tree'
import { claim, graphOf, link } from '../../app/small-map'
import { anyGraph } from './any-graph'

describe('by argument', () => {
  test('the thesis leads, reasons before objections, the strong before the weak', () => {
    const graph = graphOf(
      [claim('t', { kind: 'thesis' }), claim('but'), claim('weak'), claim('strong')],
      [
        link('l1', 'but', 'attacks', 't'),
        link('l2', 'weak', 'supports', 't', 0.2),
        link('l3', 'strong', 'supports', 't', 0.9),
      ],
    )
    expect(drawn(graph)).toBe('t\n  supports strong\n  supports weak\n  attacks but')
  })

  test('what is met again is a reference, and tells nothing of its own', () => {
    const graph = graphOf(
      [claim('t', { kind: 'thesis' }), claim('a'), claim('b'), claim('ground')],
      [
        link('l1', 'a', 'supports', 't'),
        link('l2', 'b', 'supports', 't'),
        link('l3', 'b', 'causes', 'a'),
        link('l4', 'ground', 'supports', 'b'),
      ],
    )
    expect(drawn(graph)).toBe('t\n  supports a\n    causes b (again)\n  supports b\n    supports ground')
  })

  test('a loop that leads nowhere else has a root, and ends', () => {
    const graph = graphOf(
      [claim('a'), claim('b')],
      [link('l1', 'a', 'causes', 'b'), link('l2', 'b', 'causes', 'a')],
    )
    expect(drawn(graph)).toBe('a\n  causes b\n    causes a (again)')
  })

  test('what argues with a link stands below its first premise, also where that is a reference', () => {
    const graph = graphOf(
      [claim('t', { kind: 'thesis' }), claim('p'), claim('q'), claim('undercut')],
      [link('l1', ['p', 'q'], 'supports', 't'), link('l2', 'undercut', 'attacks', '#l1')],
    )
    expect(drawn(graph)).toBe('t\n  supports p\n    attacks^ undercut\n  supports q')
  })

  test('in any map every claim is at home once, every premise is met once, keys are unique', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const nodes = allNodes(graph)
        const homes = nodes.filter((node) => !node.reference).map((node) => node.claim)
        expect(homes.sort()).toEqual([...graph.claims.keys()].sort())
        const met = nodes.filter((node) => node.link).map((node) => `${node.link?.id} ${node.claim}`)
        const premises = [...graph.links.values()].flatMap((l) => l.from.map((id) => `${l.id} ${id}`))
        expect(met.sort()).toEqual(premises.sort())
        expect(new Set(nodes.map((node) => node.key)).size).toBe(nodes.length)
      }),
      { seed: 4, numRuns: 300 },
    )
  })
})

describe('by section', () => {
  test('sections come as the source has them, claims by paragraph, and those without a place last', () => {
    const at = (section: string | undefined, paragraph: number) => ({ source: 's', section, paragraph })
    const graph = graphOf(
      [
        claim('late', { anchors: [at('Two', 1)] }),
        claim('second', { anchors: [at('One', 2)] }),
        claim('first', { anchors: [at('One', 1), at('Two', 4)] }),
        claim('nowhere'),
      ],
      [],
      { sources: [{ id: 's', title: 'Essay', text: '# One\n\na\n\nb\n\n# Two\n\nc' }] },
    )
    const parts = outlineBySection(graph).map(({ title, nodes }) => [title, ...nodes.map(mark)])
    expect(parts).toEqual([
      ['One', 'first', 'second'],
      ['Two', 'late', 'first (again)'],
      ['Without a place in a source', 'nowhere'],
    ])
  })
})

test('flat is alphabetical by label', () => {
  const graph = graphOf(
    [claim('x', { label: 'Émigrés' }), claim('y', { label: 'zeal' }), claim('z', { label: 'Bread' })],
    [],
  )
  expect(outlineFlat(graph)[0]?.nodes.map((node) => node.claim)).toEqual(['z', 'x', 'y'])
})

function drawn(graph: ArgumentGraph): string {
  const lines: string[] = []
  const visit = (node: ClaimNode, depth: number) => {
    const by = node.link ? `${node.link.type}${node.strikesLink ? '^' : ''} ` : ''
    lines.push(`${'  '.repeat(depth)}${by}${mark(node)}`)
    for (const child of node.children) visit(child, depth + 1)
  }
  for (const part of outlineByArgument(graph)) for (const node of part.nodes) visit(node, 0)
  return lines.join('\n')
}

function mark(node: ClaimNode): string {
  return node.reference ? `${node.claim} (again)` : node.claim
}

function allNodes(graph: ArgumentGraph): ClaimNode[] {
  const all: ClaimNode[] = []
  const visit = (node: ClaimNode) => {
    all.push(node)
    for (const child of node.children) visit(child)
  }
  for (const part of outlineByArgument(graph)) for (const node of part.nodes) visit(node)
  return all
}
