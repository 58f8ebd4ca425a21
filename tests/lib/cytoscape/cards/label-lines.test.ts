import { describe, expect, it } from 'vitest'
import { breakLabel, cut, isRightToLeft } from '@/lib/cytoscape/cards/label-lines'

const letters = (text: string) => [...text].length
const room = (width: number, limit = 3, splitWords = true) => ({ widthOf: () => width, limit, splitWords })

describe('breaking labels', () => {
  it.each([
    ['one line', 'a b c', 10, ['a b c']],
    ['at spaces', 'neither side yields', 12, ['neither side', 'yields']],
    ['runs of spaces', '  neither   side ', 12, ['neither side']],
    ['a long word within itself', 'incomprehensibly so', 10, ['incomprehe', 'nsibly so']],
    ['a word that just fits', 'tenletters x', 10, ['tenletters', 'x']],
    ['an emoji is one letter', '👩‍👩‍👧 home', 7, ['👩‍👩‍👧', 'home']],
  ])('%s', (_, label, width, lines) => {
    expect(breakLabel(label, room(width), letters)).toEqual(lines)
  })

  it('ends in dots where more follows, and every line fits', () => {
    const lines = breakLabel('a label may run to three lines and then it is cut', room(12), letters)
    expect(lines).toEqual(['a label may', 'run to three', 'lines and…'])
    for (const line of lines) expect(letters(line)).toBeLessThanOrEqual(12)
  })

  it('cuts a long word instead of breaking it, where asked', () => {
    expect(breakLabel('incomprehensibly so', room(8, 2, false), letters)).toEqual(['incompr…', 'so'])
  })

  it('fills the last line with a beginning of the next word, where few letters have room', () => {
    expect(breakLabel('The lower gunports stand open', room(8, 1, false), letters)).toEqual(['The low…'])
    expect(breakLabel('incomprehensibly so it is said', room(8, 2, false), letters)).toEqual([
      'incompr…',
      'so it i…',
    ])
  })

  it('leaves room for a glyph before the first line', () => {
    const indented = { widthOf: (line: number) => (line === 0 ? 4 : 8), limit: 2, splitWords: true }
    expect(breakLabel('river bank', indented, letters)).toEqual(['rive', 'r bank'])
    expect(breakLabel('the river', indented, letters)).toEqual(['the', 'river'])
  })

  it('is never empty', () => {
    expect(breakLabel('   ', room(10), letters)).toEqual([''])
    expect(cut('abc', 0, letters)).toBe('…')
  })

  it('writes one set of dots', () => expect(cut('already cut…', 20, letters)).toBe('already cut…'))
})

describe('direction', () => {
  it.each([
    ['The river', false],
    ['الجسر مغلق', true],
    ['"הגשר" is shut', true],
    ['1914: the war', false],
    ['— …', false],
  ])('%s', (label, expected) => expect(isRightToLeft(label)).toBe(expected))
})
