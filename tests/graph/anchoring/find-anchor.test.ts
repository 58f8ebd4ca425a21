import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describePlace } from '@/graph/anchoring/describe-place'
import { newEffort } from '@/graph/anchoring/find-alike'
import { findAnchor } from '@/graph/anchoring/find-anchor'
import type { ThroughlineError } from '@/graph/errors'
import { type Anchor, anchorSchema } from '@/graph/model/anchor'
import { readSourceText } from '@/graph/model/source-text'
import { anchorOn, essay, river } from './texts'

function find(text: string, anchor: Anchor) {
  const found = findAnchor(readSourceText(text), anchor, newEffort())
  return 'lost' in found ? found : { by: found.by, words: text.slice(found.start, found.end) }
}

describe('describing a place', () => {
  it('names section, paragraph, words, what stands around them, and offsets', () => {
    const words = 'the dam made the low ground safe'
    expect(anchorOn(river, words)).toEqual({
      source: 'essay',
      section: 'The town',
      paragraph: 1,
      quote: {
        exact: words,
        prefix: 'The town\n\nThe town grew because ',
        suffix: '. Nobody inspected it either.\n\nM',
      },
      position: { start: river.indexOf(words), end: river.indexOf(words) + words.length },
    })
  })

  it('drops blanks at the ends and refuses nothing and too much', () => {
    const source = readSourceText(`  one  ${'x'.repeat(2001)}`)
    expect(describePlace(essay, source, { start: 0, end: 7 }).quote?.exact).toBe('one')
    const codeOf = (start: number, end: number) => {
      try {
        describePlace(essay, source, { start, end })
      } catch (error) {
        return (error as ThroughlineError).issues[0]?.code
      }
    }
    expect(codeOf(5, 7)).toBe('out-of-range')
    expect(codeOf(7, 2008)).toBe('too-long')
    expect(codeOf(7, 2007)).toBeUndefined()
  })

  it('cuts no character in half, in the words or around them', () => {
    const text = `${'🙂'.repeat(40)} word ${'🙂'.repeat(40)}`
    const at = text.indexOf('word')
    for (let lead = 0; lead < 4; lead++) {
      const anchor = describePlace(essay, readSourceText(text), { start: at - lead, end: at + 4 + lead })
      expect(anchorSchema.safeParse(anchor).success).toBe(true)
    }
    const half = describePlace(essay, readSourceText('a🙂b'), { start: 2, end: 4 })
    expect(half.quote?.exact).toBe('🙂b')
  })

  it('counts paragraphs only where the text has no headings', () => {
    expect(anchorOn('One.\n\nTwo.', 'Two')).toMatchObject({ paragraph: 2 })
    expect(anchorOn('One.\n\nTwo.', 'Two').section).toBeUndefined()
  })

  it('names the section of words in a heading', () => {
    expect(anchorOn(river, 'The town')).toMatchObject({ section: 'The town' })
    expect(anchorOn(river, 'The town').paragraph).toBeUndefined()
  })
})

describe('finding an anchor again', () => {
  const anchor = anchorOn(river, 'Cracks run along the crest')

  it('first looks where it was', () => {
    expect(find(river, anchor)).toEqual({ by: 'position', words: 'Cracks run along the crest' })
  })

  it('then for its very words: text before, after and both', () => {
    const moved = { by: 'quote', words: 'Cracks run along the crest' }
    expect(find(`A new opening.\n\n${river}`, anchor)).toEqual(moved)
    expect(find(`${river}\n\nAn end.`, anchor)).toEqual({ ...moved, by: 'position' })
    expect(find(river.replace('Its wall', 'The wall of it').concat(' More.'), anchor)).toEqual(moved)
  })

  it('then for words like them, and says that they are not the same', () => {
    expect(find(river.replace('Cracks run along', 'Deep cracks ran all along'), anchor)).toEqual({
      by: 'likeness',
      words: 'Deep cracks ran all along the crest',
    })
    expect(
      find(river.replace('the crest', 'its crest').replace('# The dam', '# A dam'), anchor),
    ).toMatchObject({
      by: 'likeness',
    })
  })

  it('does not take a paragraph that was put before changed words for a part of them', () => {
    const first = anchorOn(river, 'The dam holds back the spring flood')
    const edited = river.replace('The dam holds back', 'Something new.\n\nThe dam held back')
    expect(find(edited, first)).toEqual({ by: 'likeness', words: 'The dam held back the spring flood' })
  })

  it('gives up when the words are gone', () => {
    expect(find(river.replace(' Cracks run along the crest.', ''), anchor)).toEqual({ lost: 'words' })
    expect(find('Nothing of it.', anchor)).toEqual({ lost: 'words' })
  })

  it('does not take the same few words at another place for it', () => {
    const second = anchorOn(river, 'inspected it', 2)
    expect(find(river, second)).toMatchObject({ by: 'position' })
    expect(find(river.replace(' Nobody inspected it either.', ''), second)).toEqual({ lost: 'elsewhere' })
    const first = anchorOn(river, 'inspected it', 1)
    const cut = river.replace(', and nobody inspected it since the war', '')
    expect(find(cut, first)).toEqual({ lost: 'elsewhere' })
  })

  it('tells places with the same words apart by what stands around them', () => {
    const text = `New. ${river}`
    const found = findAnchor(readSourceText(text), anchorOn(river, 'inspected it', 2), newEffort())
    expect(found).toMatchObject({ by: 'quote', start: text.lastIndexOf('inspected it') })
  })

  it('says so when the words stand in several places and nothing tells which', () => {
    const bare: Anchor = { source: essay, quote: { exact: 'inspected it', prefix: '', suffix: '' } }
    expect(find(river, bare)).toEqual({ lost: 'several' })
    expect(find(river, { ...bare, quote: { exact: 'Insurers', prefix: '', suffix: '' } })).toMatchObject({
      by: 'quote',
    })
  })

  it('without a quote goes by section and paragraph', () => {
    const at = (section: string | undefined, paragraph?: number): Anchor => ({
      source: essay,
      ...(section === undefined ? {} : { section }),
      ...(paragraph === undefined ? {} : { paragraph }),
    })
    expect(find(river, at('The town', 2))).toEqual({
      by: 'paragraph',
      words: 'Most houses stand within reach of the water. Insurers left long ago.',
    })
    expect(find(river, at('The town', 3))).toEqual({ lost: 'paragraph' })
    expect(find(river, at('The village', 1))).toEqual({ lost: 'section' })
    expect(find(river, at('The dam'))).toEqual({ by: 'section', words: '# The dam' })
    expect(find(river, at(undefined))).toEqual({ by: 'source', words: '' })
    expect(find(river, { source: essay, position: { start: 0, end: 9 } })).toEqual({
      by: 'position',
      words: '# The dam',
    })
    expect(find(river, { source: essay, position: { start: 0, end: 9_999 } })).toEqual({ lost: 'words' })
  })

  it('finds words of any script, with combining marks, right to left, and over line ends', () => {
    const text =
      'قال إن الحرب قادمة لا محالة.\r\n\r\nCafé\u0301 am Fluß 👩‍👩‍👧 und\r\nweiter so.\r\n\r\n停戦は長く続かなかった。'
    for (const words of ['الحرب قادمة', 'Café\u0301 am Fluß 👩‍👩‍👧 und\r\nweiter', '長く続かなかった']) {
      const placed = anchorOn(text, words)
      expect(find(text, placed)).toEqual({ by: 'position', words })
      expect(find(`‏مقدمة.\r\n\r\n${text}`, placed)).toEqual({ by: 'quote', words })
    }
  })

  it('looks for likeness only as long as it may', () => {
    const gone = anchorOn(river, 'Insurers left long ago')
    expect(
      findAnchor(readSourceText(river.replace('Insurers', 'Insurance')), gone, { left: 0 }),
    ).toMatchObject({
      lost: 'words',
    })
  })
})

const words = fc.array(fc.constantFrom('dam', 'town', 'wall', 'the', 'é', '水', 'سد', '🙂'), {
  minLength: 1,
  maxLength: 60,
})

describe('any place in any text', () => {
  it('is found where it is, and what is found by its words has them', () => {
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (before, after, a, b) => {
        const text = before.join(' ')
        const start = a % text.length
        const range = { start, end: start + 1 + (b % 30) }
        const source = readSourceText(text)
        if (text.slice(range.start, range.end).trim() === '') return
        const anchor = describePlace(essay, source, range)
        expect(anchorSchema.parse(anchor)).toEqual(anchor)
        const { exact } = anchor.quote ?? { exact: '' }
        expect(find(text, anchor)).toEqual({ by: 'position', words: exact })
        // Found or lost, never other words under the name of the same.
        const edited = find(after.join(' '), anchor)
        if ('by' in edited && edited.by !== 'likeness') expect(edited.words).toBe(exact)
      }),
    )
  })

  it('is found behind text that was put before it', () => {
    fc.assert(
      fc.property(words, words, fc.nat(), (opening, rest, a) => {
        const text = rest.join(' ')
        const start = a % text.length
        const source = readSourceText(text)
        if (text.slice(start, start + 12).trim() === '') return
        const anchor = describePlace(essay, source, { start, end: start + 12 })
        const lead = `${opening.join(' ')}\n\n`
        const found = findAnchor(readSourceText(lead + text), anchor, newEffort())
        if ('lost' in found) expect(['several', 'elsewhere']).toContain(found.lost)
        else expect((lead + text).slice(found.start, found.end)).toBe(anchor.quote?.exact)
      }),
    )
  })
})
