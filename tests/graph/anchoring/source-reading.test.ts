import { describe, expect, it } from 'vitest'
import { readingOf } from '@/graph/anchoring/source-reading'
import { apply } from '@/graph/change'
import type { Command } from '@/graph/edit/command'
import { execute } from '@/graph/edit/execute'
import { summarize } from '@/graph/edit/summarize'
import { undoChange } from '@/graph/edit/undo'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { sourceIdSchema } from '@/graph/model/ids'
import { readSourceText } from '@/graph/model/source-text'
import { claim, graphOf, link } from '../../app/small-map'
import { openSample } from '../samples/sample'
import { anchorOn, essay, river } from './texts'

const context = { newId: () => 'x', at: '2026-01-01T00:00:00.000Z', by: 'Ada' }
const run = (graph: ArgumentGraph, commands: Command[]) => execute(graph, commands, context)
const setText = (text: string, more: object = {}): Command => ({
  type: 'editSource',
  id: essay,
  set: { text, ...more },
})

const dam = anchorOn(river, 'The dam holds back the spring flood')
function map(text = river) {
  const because = { ...link('l1', 'old', 'supports', 'danger'), anchors: [dam] }
  return graphOf(
    [
      claim('danger', { anchors: [anchorOn(river, 'houses stand within reach'), dam] }),
      claim('old', { anchors: [{ source: 'essay', section: 'The dam', paragraph: 2 }, { source: 'essay' }] }),
      claim('lost', { anchors: [{ source: 'essay', section: 'Nowhere' }, { source: 'other' }] }),
    ],
    [because],
    {
      sources: [
        { id: 'essay', title: 'Essay', text },
        { id: 'other', title: 'Other' },
      ],
    },
  )
}
const read = (graph: ArgumentGraph, id: string = essay) =>
  readingOf(graph, id, readSourceText(graph.sources.get(id)?.text ?? ''))

describe('the reading of a source', () => {
  it('groups what rests on one place, and tells what is lost, what rests on all, and what nothing rests on', () => {
    const reading = read(map())
    const words = reading.places.map(({ start, end, extent, resting }) => [
      extent,
      river.slice(start, end),
      resting.map(({ on }) => Object.values(on)[0]),
    ])
    expect(words).toEqual([
      ['words', 'The dam holds back the spring flood', ['danger', 'l1']],
      ['paragraph', expect.stringContaining('Its wall is old'), ['old']],
      ['words', 'houses stand within reach', ['danger']],
    ])
    expect(reading.orphans).toMatchObject([{ on: { claim: 'lost' }, lost: 'section' }])
    expect(reading.whole).toMatchObject([{ on: { claim: 'old' } }])
    expect(reading.uncovered.map(({ index }) => index)).toEqual([2])
  })

  it('covers each paragraph that words reach into', () => {
    const anchor = anchorOn(river, river.slice(river.indexOf('April'), river.indexOf('Its wall') + 8))
    const graph = graphOf([claim('a', { anchors: [anchor] })], [], {
      sources: [{ id: 'essay', title: 'Essay', text: river }],
    })
    expect(read(graph).uncovered.map(({ index }) => index)).toEqual([2, 3])
  })

  it('finds every place of the sample', () => {
    const { graph } = openSample('us-iran')
    const reading = read(graph, 'essay-text')
    expect(reading.orphans).toEqual([])
    expect(reading.places.length).toBeGreaterThan(20)
    expect(reading.uncovered.length + reading.places.length).toBeGreaterThanOrEqual(
      reading.source.paragraphs.length,
    )
  })
})

describe('editing the text of a source', () => {
  it('carries what rests on it in the same change, and undo brings all of it back', () => {
    const graph = map()
    const text = `# Opening\n\nA word before.\n\n${river.replace('Its wall is old', 'The wall is old')}`
    const { graph: edited, change } = run(graph, [setText(text)])
    const reading = read(edited)
    expect(reading.places.map(({ resting }) => resting[0]?.by)).toEqual(['position', 'paragraph', 'position'])
    expect(reading.orphans).toHaveLength(1)
    expect(change.updated.claims.map(([claim]) => claim.id)).toEqual(['danger'])
    expect(change.updated.links.map(([link]) => link.id)).toEqual(['l1'])
    expect(summarize(graph, change)).toBe('edit text of source “Essay”')
    const back = apply(edited, undoChange(edited, change))
    expect(back.toDocument()).toEqual(graph.toDocument())
  })

  it('makes orphans of what lost its words, a paragraph that was only counted among them', () => {
    const text = river.slice(river.indexOf('# The town'))
    const reading = read(run(map(), [setText(text)]).graph)
    expect(reading.orphans.map(({ on, lost }) => [Object.values(on)[0], lost])).toEqual([
      ['danger', 'words'],
      ['old', 'words'],
      ['lost', 'section'],
      ['l1', 'words'],
    ])
    expect(reading.places).toHaveLength(1)
  })

  it('leaves anchors alone between a digest and its original', () => {
    const graph = map()
    const { change } = run(graph, [setText('# The dam\n\nOther.\n\nWords.', { textKind: 'digest' })])
    expect(change.updated.claims).toEqual([])
    const { graph: digest } = run(graph, [setText('# The dam\n\nOther.\n\nWords.', { textKind: 'digest' })])
    expect(read(digest).places.map(({ extent }) => extent)).toEqual(['paragraph'])
  })

  it('touches the anchors of no other source', () => {
    const other = sourceIdSchema.parse('other')
    const graph = run(map(), [{ type: 'editSource', id: other, set: { text: 'Old.' } }]).graph
    const { change } = run(graph, [{ type: 'editSource', id: other, set: { text: 'New.' } }])
    expect(change.updated.claims).toEqual([])
  })
})
