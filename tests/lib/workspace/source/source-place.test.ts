import { expect, test } from 'vitest'
import { sourceIdSchema } from '@/graph/model/ids'
import { readSourceText } from '@/graph/model/source-text'
import { anchorPlace, paragraphNumbered, placeNumber } from '@/lib/workspace/source/source-place'

const text = '# Title\n\n## One\n\na\n\nb\n\n## Two\n\nc'
const source = readSourceText(text)

test('places are numbered as the page shows them, and found by their number', () => {
  expect(source.paragraphs.map((paragraph) => placeNumber(source, paragraph))).toEqual(['1.1', '1.2', '2.1'])
  for (const paragraph of source.paragraphs)
    expect(paragraphNumbered(source, placeNumber(source, paragraph))).toBe(paragraph)
  for (const none of ['1.3', '3.1', '0.1', 'x', '']) expect(paragraphNumbered(source, none)).toBeUndefined()
})

test('an anchor leads to its paragraph, a section to its first, what is lost nowhere', () => {
  const at = { source: sourceIdSchema.parse('s') }
  expect(anchorPlace(source, { ...at, section: 'One', paragraph: 2 })).toBe('1.2')
  expect(anchorPlace(source, { ...at, section: 'Two' })).toBe('2.1')
  expect(anchorPlace(source, { ...at, section: 'Three' })).toBeNull()
  expect(anchorPlace(source, at)).toBeNull()
})
