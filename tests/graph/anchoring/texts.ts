/** Texts and anchors for the tests of anchoring. */
import { describePlace } from '@/graph/anchoring/describe-place'
import type { Anchor } from '@/graph/model/anchor'
import { sourceIdSchema } from '@/graph/model/ids'
import { readSourceText } from '@/graph/model/source-text'

export const essay = sourceIdSchema.parse('essay')

/** The anchor of the nth place (from 1) where the words stand. */
export function anchorOn(text: string, words: string, nth = 1): Anchor {
  let start = -1
  for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`“${words}” is not there ${nth} times.`)
  return describePlace(essay, readSourceText(text), { start, end: start + words.length })
}

export const river = [
  '# The dam',
  'The dam holds back the spring flood. Farmers below it rely on dry fields in April.',
  'Its wall is old, and nobody inspected it since the war. Cracks run along the crest.',
  '# The town',
  'The town grew because the dam made the low ground safe. Nobody inspected it either.',
  'Most houses stand within reach of the water. Insurers left long ago.',
].join('\n\n')
