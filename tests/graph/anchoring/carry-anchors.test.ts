import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorCarrier } from '@/graph/anchoring/carry-anchors'
import { describePlace } from '@/graph/anchoring/describe-place'
import { newEffort } from '@/graph/anchoring/find-alike'
import { findAnchor } from '@/graph/anchoring/find-anchor'
import { type Anchor, anchorSchema } from '@/graph/model/anchor'
import { readSourceText } from '@/graph/model/source-text'
import { anchorOn, essay, river } from './texts'

const carry = (before: string, after: string, anchor: Anchor) =>
  anchorCarrier(readSourceText(before), readSourceText(after))(anchor)

const at = (section: string, paragraph?: number): Anchor => ({
  source: essay,
  section,
  ...(paragraph === undefined ? {} : { paragraph }),
})

describe('words, over an edit of their text', () => {
  const words = 'the dam made the low ground safe'
  const anchor = anchorOn(river, words)

  it('stay, moved on, when the edit is before or after them', () => {
    expect(carry(river, `Opening.\n\n${river}`, anchor)).toEqual(anchorOn(`Opening.\n\n${river}`, words))
    const longer = `${river}\n\nClosing.`
    expect(carry(river, longer, anchor)).toBe(anchor)
    const both = longer.replace('The dam holds', 'It holds')
    expect(carry(river, both, anchor)).toEqual(anchorOn(both, words))
  })

  it('move with their section, and know its new name and number', () => {
    const added = river.replace('# The town\n\n', '# The city\n\nA new first paragraph.\n\n')
    expect(carry(river, added, anchor)).toMatchObject({ section: 'The city', paragraph: 2 })
  })

  it('are the same place even among others alike: the edit tells', () => {
    const second = anchorOn(river, 'inspected it', 2)
    const edited = river.replace('Its wall is old', 'The wall is ancient')
    expect(carry(river, edited, second)).toEqual(anchorOn(edited, 'inspected it', 2))
  })

  it('are found again where a paragraph was moved', () => {
    const [h1, p1, p2, ...rest] = river.split('\n\n')
    const swapped = [h1, p2, p1, ...rest].join('\n\n')
    const cracks = anchorOn(river, 'Cracks run along the crest')
    expect(carry(river, swapped, cracks)).toEqual(anchorOn(swapped, 'Cracks run along the crest'))
  })

  it('stay as they were when they are gone, and are found when they come back', () => {
    const without = river.replace(words, 'of the railway')
    const lost = carry(river, without, anchor)
    expect(lost).toBe(anchor)
    expect(findAnchor(readSourceText(without), lost, newEffort())).toEqual({ lost: 'words' })
    expect(findAnchor(readSourceText(river), carry(without, river, lost), newEffort())).toMatchObject({
      by: 'position',
    })
  })

  it('keep the old words where an edit reached into them: what is there now is only like them', () => {
    const edited = `Opening.\n\n${river.replace('low ground safe', 'low ground quite safe')}`
    const carried = carry(river, edited, anchor)
    expect(carried.quote?.exact).toBe(words)
    expect(findAnchor(readSourceText(edited), carried, newEffort())).toMatchObject({ by: 'likeness' })
  })

  it('without a quote take up the words they stood on before these are lost', () => {
    const bare: Anchor = { source: essay, position: anchor.position }
    const moved = carry(river, `Opening.\n\n${river}`, bare)
    expect(moved).toMatchObject({ section: 'The town', paragraph: 1 })
    expect(moved.quote).toBeUndefined()
    expect(`Opening.\n\n${river}`.slice(moved.position?.start, moved.position?.end)).toBe(words)
    expect(carry(river, river.replace(words, 'of the railway'), bare).quote?.exact).toBe(words)
  })
})

describe('paragraphs and sections, over an edit of their text', () => {
  it('follow the words of the paragraph past new and removed ones', () => {
    const added = river.replace('# The town\n\n', '# The town\n\nOne more before it.\n\n')
    expect(carry(river, added, at('The town', 1))).toEqual(at('The town', 2))
    expect(carry(added, river, at('The town', 2))).toEqual(at('The town', 1))
    expect(carry(river, added, at('The dam', 2))).toEqual(at('The dam', 2))
  })

  it('follow a paragraph that was reworded, split or moved to another section', () => {
    const reworded = river.replace(
      'Most houses stand within reach',
      'Nearly all of the houses stand in reach',
    )
    expect(carry(river, reworded, at('The town', 2))).toEqual(at('The town', 2))
    const split = river.replace('the war. Cracks', 'the war.\n\nCracks')
    expect(carry(river, split, at('The dam', 2))).toEqual(at('The dam', 2))
    expect(carry(river, split, at('The town', 2))).toEqual(at('The town', 2))
    const [h1, p1, p2, h2, ...rest] = river.split('\n\n')
    expect(carry(river, [h1, p1, h2, p2, ...rest].join('\n\n'), at('The dam', 2))).toEqual(at('The town', 1))
  })

  it('take up the words of a paragraph that is gone, so that it is lost for all to see', () => {
    const without = river.replace(
      '\n\nMost houses stand within reach of the water. Insurers left long ago.',
      '',
    )
    const carried = carry(river, without, at('The town', 2))
    expect(carried).toMatchObject({
      ...at('The town', 2),
      quote: { exact: 'Most houses stand within reach of the water. Insurers left long ago.' },
    })
    expect(Object.keys(carried)).toEqual(['source', 'section', 'paragraph', 'quote'])
    expect(findAnchor(readSourceText(without), carried, newEffort())).toEqual({ lost: 'words' })
    expect(findAnchor(readSourceText(river), carried, newEffort())).toMatchObject({ by: 'quote' })
  })

  it('go with a heading that was renamed', () => {
    const renamed = river.replace('# The town', '# The city')
    expect(carry(river, renamed, at('The town', 1))).toEqual(at('The city', 1))
    expect(carry(river, renamed, at('The town'))).toEqual(at('The city'))
    const cut = river.slice(0, river.indexOf('# The town'))
    expect(carry(river, cut, at('The town')).quote?.exact).toBe('# The town')
  })

  it('keep counting through the whole text where they named no section', () => {
    const through: Anchor = { source: essay, paragraph: 3 }
    expect(carry(river, `Opening.\n\n${river}`, through)).toEqual({ source: essay, paragraph: 4 })
  })

  it('leave alone what was lost before, and the source as a whole', () => {
    for (const anchor of [at('Nowhere', 1), at('The town', 9), { source: essay } as Anchor])
      expect(carry(river, `Opening.\n\n${river}`, anchor)).toBe(anchor)
  })

  it('cope with a paragraph longer than a quote can be', () => {
    const long = `${'🙂'.repeat(1500)} end`
    const carried = carry(`A.\n\n${long}`, 'A.', { source: essay, paragraph: 2 })
    expect(anchorSchema.parse(carried)).toEqual(carried)
    expect(carried.quote?.exact.length).toBeGreaterThan(1990)
  })
})

const paragraph = fc
  .array(fc.constantFrom('dam', 'town', 'wall', 'flood', 'é', 'سد', '🙂', 'it'), {
    minLength: 2,
    maxLength: 9,
  })
  .map((words) => words.join(' '))
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 8 })
const cut = fc.tuple(fc.nat(), fc.nat(30), fc.string({ unit: 'grapheme', maxLength: 20 }))

describe('any edit', () => {
  it('leaves every anchor valid, and never on other words than it was', () => {
    fc.assert(
      fc.property(paragraphs, cut, fc.nat(), fc.nat(25), (parts, [where, much, put], a, length) => {
        const before = parts.join('\n\n')
        const from = where % (before.length + 1)
        const after = (before.slice(0, from) + put + before.slice(from + much)).toWellFormed()
        const source = readSourceText(before)
        const start = a % before.length
        const end = Math.min(before.length, start + 1 + length)
        if (before.slice(start, end).trim() === '') return
        const anchor = describePlace(essay, source, { start, end })
        const carried = carry(before, after, anchor)
        expect(anchorSchema.parse(carried)).toEqual(carried)
        expect(carried.quote?.exact).toBe(anchor.quote?.exact)
        // Outside of the edit it is where it was, however often its words stand in the text.
        const [s, e] = [anchor.position?.start ?? 0, anchor.position?.end ?? 0]
        const shift = after.length - before.length
        if (e <= from) expect(carried.position).toEqual({ start: s, end: e })
        else if (s >= from + much && from + much <= before.length && after.isWellFormed())
          expect(carried.position).toEqual({ start: s + shift, end: e + shift })
      }),
      { numRuns: 300 },
    )
  })

  it('that only moves paragraphs keeps every anchor that counts them on the same words', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(paragraph, { minLength: 1, maxLength: 8 })
          .chain((parts) =>
            fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
          ),
        fc.nat(),
        ([parts, moved], pick) => {
          const number = (pick % parts.length) + 1
          const carried = carry(parts.join('\n\n'), moved.join('\r\n\r\n'), {
            source: essay,
            paragraph: number,
          })
          expect(moved[(carried.paragraph ?? 0) - 1]).toBe(parts[number - 1])
        },
      ),
    )
  })
})
