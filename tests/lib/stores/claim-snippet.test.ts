import { describe, expect, it } from 'vitest'
import { snippetOf } from '@/lib/stores/claim-snippet'
import { wordsOf } from '@/lib/stores/words'

const claim = (text: string, label = 'A label', aliases: string[] = []) => ({ text, label, aliases })

describe('a snippet', () => {
  it('is the whole text where that is short', () => {
    expect(snippetOf(claim('Ships meet in  the\nstrait.'), wordsOf('STRAIT'))).toBe(
      'Ships meet in the strait.',
    )
  })

  it('stands around the match, cut between words', () => {
    const text = `${'before '.repeat(40)}the détente held ${'after '.repeat(40)}`
    const snippet = snippetOf(claim(text), wordsOf('detent'))
    expect(snippet).toMatch(/^… before (before )*the détente held (after )*after …$/)
    expect(snippet.length).toBeLessThan(200)
  })

  it('comes from an alias or the label where the text has no match', () => {
    expect(snippetOf(claim('Text.', 'War at sea', ['collision']), wordsOf('collis'))).toBe('collision')
    expect(snippetOf(claim('Text.', 'War at sea'), wordsOf('war'))).toBe('War at sea')
  })

  it('is the beginning of the text, or the label, where nothing matches', () => {
    expect(snippetOf(claim('Text.'), wordsOf('x'))).toBe('Text.')
    expect(snippetOf(claim(''), wordsOf('x'))).toBe('A label')
  })

  it('never cuts a pair of surrogates apart', () => {
    const text = `${'😀'.repeat(300)} match ${'😀'.repeat(300)}`
    expect(snippetOf(claim(text), wordsOf('match')).isWellFormed()).toBe(true)
  })
})
