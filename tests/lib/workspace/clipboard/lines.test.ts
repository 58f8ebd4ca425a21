import { describe, expect, test } from 'vitest'
import { apply } from '@/graph/change'
import { execute } from '@/graph/edit/execute'
import { ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import { claimIdSchema, linkIdSchema } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import { readIndentedText } from '@/lib/workspace/clipboard/indented-text'
import { type LinesWish, planLines } from '@/lib/workspace/clipboard/paste-lines'
import { createIdMaker } from '@/lib/workspace/editing/new-ids'
import { smallDocument, smallGraph } from '../small-map'

const context = { newId: () => 'new', at: '2026-01-02T00:00:00.000Z', by: 'Ada' }

/** As `label < label of its parent`. */
function tree(text: string): string[] {
  const lines = readIndentedText(text)
  return lines.map(({ label, parent }) => (parent === null ? label : `${label} < ${lines[parent]?.label}`))
}

describe('reading lines', () => {
  const same: [name: string, text: string][] = [
    ['tabs', 'a\n\tb\n\t\tc\n\td\ne'],
    ['blanks', 'a\n  b\n    c\n  d\ne'],
    ['bullets', '- a\n  - b\n    * c\n  • d\n- e'],
    ['numbers', '1. a\n   a) b\n      (i) c\n   b) d\n2. e'],
    ['uneven indents', 'a\n      b\n        c\n      d\ne'],
    ['blank lines and Windows line ends', '\r\na\r\n\r\n\tb\r\n\t\tc\r\n\td\r\n \r\ne\r\n'],
  ]
  test.each(same)('%s make the same tree', (_name, text) => {
    expect(tree(text)).toEqual(['a', 'b < a', 'c < b', 'd < a', 'e'])
  })

  test('a line may stand between two levels', () => {
    expect(tree('a\n    b\n  c\n    d')).toEqual(['a', 'b < a', 'c < a', 'd < c'])
  })

  test('a line may say how it bears on the one above', () => {
    const lines = readIndentedText('war\n  But: talks\n  caused by: fear\n  Butter: no relation')
    expect(lines.map(({ label, type }) => [label, type])).toEqual([
      ['war', null],
      ['talks', 'attacks'],
      ['fear', 'causes'],
      ['Butter: no relation', null],
    ])
  })

  test('a long line is cut at a word, and stands in full in the text', () => {
    const long = `${'word '.repeat(40)}end`
    const [line] = readIndentedText(long)
    expect(line?.label.length).toBeLessThanOrEqual(80)
    expect(line?.label).toMatch(/^(word )+…$/)
    expect(line?.text).toBe(long)
    const [unbroken] = readIndentedText('😀'.repeat(60))
    expect(unbroken?.label.isWellFormed()).toBe(true)
    expect(unbroken?.label.length).toBeLessThanOrEqual(80)
  })

  test('nothing is read from nothing', () => {
    expect(readIndentedText(' \n\t\n')).toEqual([])
  })
})

describe('adding lines', () => {
  const small = smallGraph()
  const signals = { claim: claimIdSchema.parse('signals') }

  function added(text: string, under: LinesWish['under'], graph = small) {
    const plan = planLines(
      graph,
      createIdMaker(graph, () => 'made'),
      { lines: readIndentedText(text), under },
    )
    const after = apply(graph, execute(graph, plan.commands, context).change)
    const links = [...after.links.values()].filter(({ id }) => !graph.links.has(id))
    return { ...plan, after, told: links.map((link) => `${link.from} ${link.type} ${targetId(link)}`).sort() }
  }

  test('supports what is selected, or as one says', () => {
    const text = 'The line is bad\n  It is old\n  but: it was repaired\nNobody listens'
    expect(added(text, { target: signals, type: 'supports' }).told).toEqual([
      'it-is-old supports the-line-is-bad',
      'it-was-repaired attacks the-line-is-bad',
      'nobody-listens supports signals',
      'the-line-is-bad supports signals',
    ])
    expect(added('x', { target: signals, type: 'prevents' }).told).toEqual(['x prevents signals'])
    expect(added('x\n  y', null).told).toEqual(['y supports x'])
  })

  test('what objects is a counterpoint; the first claim of a map its thesis', () => {
    const { after } = added('x\n  but: y', null)
    expect(after.claims.get('y')?.kind).toBe('counterpoint')
    const empty = ArgumentGraph.fromDocument(emptyDocument(smallDocument().map))
    const made = added('x\n  y', null, empty).after
    expect([...made.claims.values()].map(({ kind }) => kind)).toEqual(['thesis', 'claim'])
  })

  test('a claim that is there already is linked, not made again; a link that is there is not either', () => {
    const text = 'Leaders are TIED\n  Domestic trap\n  no de-escalation\nLeaders are tied'
    const { lines, told, after } = added(text, { target: signals, type: 'causes' })
    expect(lines.map(({ known }) => known)).toEqual([true, true, true, true])
    expect(told).toEqual(['stuck supports trap', 'trap causes signals'])
    expect(after.claims.size).toBe(small.claims.size)
    expect(added('Neither side gives way', { target: signals, type: 'causes' }).commands).toEqual([])
  })

  test('a link can only be argued with', () => {
    const link = { link: linkIdSchema.parse('l-trap') }
    expect(added('caused by: x', { target: link, type: 'attacks' }).told).toEqual(['x attacks l-trap'])
    expect(added('because: x', { target: link, type: 'attacks' }).told).toEqual(['x supports l-trap'])
  })
})
