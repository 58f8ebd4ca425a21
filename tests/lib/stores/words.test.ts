import { describe, expect, it } from 'vitest'
import { wordsOf } from '@/lib/stores/words'

describe('words of a text', () => {
  it('are runs of letters, digits and marks, folded, with their places', () => {
    expect(wordsOf('“Détente”, 2026 – ok')).toEqual([
      { text: 'Détente', folded: 'detente', start: 1, end: 8 },
      { text: '2026', folded: '2026', start: 11, end: 15 },
      { text: 'ok', folded: 'ok', start: 18, end: 20 },
    ])
  })

  it('fold composed and decomposed alike', () => {
    const folded = ['é', 'e\u0301', 'É'].map((text) => wordsOf(text)[0]?.folded)
    expect(folded).toEqual(['e', 'e', 'e'])
  })

  it('are never syntax', () => {
    expect(wordsOf('"a"* AND (b:c) \\ -d^2 \u{1F600} \u0301').map(({ text }) => text)).toEqual([
      'a',
      'AND',
      'b',
      'c',
      'd',
      '2',
    ])
    expect(wordsOf('"*()…')).toEqual([])
  })
})
