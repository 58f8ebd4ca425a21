import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphAt, paragraphHolding, readSourceText, sectionNamed } from '@/graph/model/source-text'

const shape = (text: string) =>
  readSourceText(text).sections.map(({ title, paragraphs }) => [
    title,
    ...paragraphs.map(({ start, end }) => text.slice(start, end)),
  ])

describe('a text in sections and paragraphs', () => {
  it('opens sections at headings and parts paragraphs at blank lines', () => {
    expect(shape('Before.\n\n# One\n\nFirst\nstill first.\n \t\nSecond.\n## Two ##\nThird.')).toEqual([
      ['Introduction', 'Before.'],
      ['One', 'First\nstill first.', 'Second.'],
      ['Two', 'Third.'],
    ])
  })

  it('takes every line end, alone and mixed, and keeps offsets into the text as it is', () => {
    expect(shape('# A\r\n\r\nOne\r\ntwo.\r\rThree.\n\r\nFour.')).toEqual([
      ['A', 'One\r\ntwo.', 'Three.', 'Four.'],
    ])
  })

  it('reads underlined headings of one line, and no others', () => {
    expect(shape('Title\n=====\n\nText\n---\nMore.\n\nTwo\nlines\n---\nrest')).toEqual([
      ['Title'],
      ['Text', 'More.', 'Two\nlines', 'rest'],
    ])
  })

  it('leaves what only looks like a heading alone: in fences, without a blank, indented, or with seven signs', () => {
    expect(shape('```\n# no\n\nstill code\n```\n\n#no\n\n    # no\n\n####### no')).toEqual([
      ['Introduction', '```\n# no\n\nstill code\n```', '#no', '# no', '####### no'],
    ])
    expect(shape('# C#\n\nx\n\n# a b #\n\ny').map(([title]) => title)).toEqual(['C#', 'a b'])
  })

  it('takes rules between paragraphs for what they are', () => {
    expect(shape('One.\n\n* * *\n\nTwo.\n***\nThree.')).toEqual([['Introduction', 'One.', 'Two.', 'Three.']])
  })

  it('gives each section a name of its own, and real headings the first choice', () => {
    expect(
      shape('Dek.\n\n# Introduction\n\na\n\n# Takeaway\n\nb\n\n# Takeaway\n\nc').map(([t]) => t),
    ).toEqual(['Introduction (2)', 'Introduction', 'Takeaway', 'Takeaway (2)'])
  })

  it('numbers sections that hold something', () => {
    expect(readSourceText('# Title\n\n## A\n\nx\n\n## B\n\ny').sections.map(({ number }) => number)).toEqual([
      null,
      1,
      2,
    ])
  })

  it('is empty for an empty text', () => {
    expect(readSourceText(' \n\n').sections).toEqual([])
  })

  it('finds a section by a title that differs in case, quotes and dashes only', () => {
    const source = readSourceText('## The Problem Isn’t Hatred — It’s Winning\n\nx')
    expect(sectionNamed(source, "the problem isn't hatred - it's winning")).toBe(source.sections[0])
    expect(sectionNamed(source, 'The problem')).toBeUndefined()
  })

  it('counts paragraphs within a section, and through the text without one', () => {
    const text = '# A\n\none\n\n# B\n\ntwo\n\nthree'
    const source = readSourceText(text)
    const words = (section: string | undefined, number: number) => {
      const found = paragraphAt(source, section, number)
      return found && text.slice(found.start, found.end)
    }
    expect(words('B', 2)).toBe('three')
    expect(words(undefined, 2)).toBe('two')
    expect(words('B', 3)).toBeUndefined()
    expect(words('C', 1)).toBeUndefined()
  })
})

const line = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  fc.constantFrom('', ' ', '# h', '## h ##', '---', '===', '```', 'text', '- a', '\u202Bعربي', 'e\u0301'),
)
const anyText = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '\n\n')), { maxLength: 30 })
  .map((lines) => lines.flat().join(''))

describe('any text', () => {
  it('has paragraphs in order, apart, trimmed, each found by its offsets and its name', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = readSourceText(text)
        let end = 0
        for (const [index, paragraph] of source.paragraphs.entries()) {
          const words = text.slice(paragraph.start, paragraph.end)
          expect(paragraph.start).toBeGreaterThanOrEqual(end)
          expect(words).toBe(words.trim())
          expect(words).not.toBe('')
          expect(paragraphHolding(source, paragraph.start)).toBe(paragraph)
          expect(paragraphHolding(source, paragraph.end)).not.toBe(paragraph)
          expect(paragraphAt(source, undefined, index + 1)).toBe(paragraph)
          expect(paragraphAt(source, source.sections[paragraph.section]?.title, paragraph.number)).toBe(
            paragraph,
          )
          end = paragraph.end
        }
        const titles = source.sections.map(({ title }) => title)
        expect(new Set(titles).size).toBe(titles.length)
      }),
    )
  })

  it('loses no letter: all that is no heading, rule or fence of its own is in a paragraph', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé٠-٩ ]{1,10}$/), { maxLength: 20 }), (lines) => {
        const text = lines.join('\n\n')
        const source = readSourceText(text)
        const kept = source.paragraphs.map(({ start, end }) => text.slice(start, end))
        expect(kept).toEqual(lines.map((words) => words.trim()).filter((words) => words !== ''))
      }),
    )
  })
})
