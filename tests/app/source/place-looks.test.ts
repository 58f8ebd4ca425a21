import { expect, test } from 'vitest'
import { placeLook, standingOut } from '@/app/components/workspace/source/place-looks'
import { readingOf } from '@/graph/anchoring/source-reading'
import { claimIdSchema, linkIdSchema } from '@/graph/model/ids'
import { readSourceText } from '@/graph/model/source-text'
import type { Selection } from '@/lib/workspace/state/workspace-state'
import { noMarks } from '@/lib/workspace/state/workspace-state'
import { claim, graphOf, link } from '../small-map'

const at = (paragraph: number) => [{ source: 's', paragraph }]
const graph = graphOf(
  [
    claim('a', { anchors: at(1) }),
    claim('b', { anchors: at(2) }),
    claim('c', { anchors: at(3) }),
    claim('d', { anchors: at(4) }),
  ],
  [link('ab', 'a', 'causes', 'b'), link('bc', 'b', 'causes', 'c'), link('x', 'd', 'attacks', '#ab')],
  { sources: [{ id: 's', title: 'S', text: 'One.\n\nTwo.\n\nThree.\n\nFour.' }] },
)
const { places } = readingOf(graph, 's', readSourceText(graph.sources.get('s')?.text ?? ''))
const looks = (selection: Selection) => {
  const out = standingOut(graph, selection, noMarks, null)
  return places.map((place) => placeLook(place, out))
}

test('what is selected stands out, and softly what is one link away', () => {
  expect(looks(null)).toEqual(['plain', 'plain', 'plain', 'plain'])
  expect(looks({ claim: claimIdSchema.parse('b') })).toEqual(['near', 'current', 'near', 'plain'])
  expect(looks({ link: linkIdSchema.parse('ab') })).toEqual(['near', 'near', 'plain', 'near'])
  const marked = standingOut(graph, null, new Set([claimIdSchema.parse('c')]), null)
  expect(places.map((place) => placeLook(place, marked))[2]).toBe('current')
})
