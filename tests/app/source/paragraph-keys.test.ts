import { describe, expect, test } from 'vitest'
import { meaningOf, type TypedKey } from '@/app/components/workspace/source/paragraph-keys'
import { readSourceText, type TextRange } from '@/graph/model/source-text'
import { river } from '../../graph/anchoring/texts'

const source = readSourceText(river)
const press = (key: string, ...held: ('shift' | 'ctrl' | 'alt')[]): TypedKey => ({
  key,
  shiftKey: held.includes('shift'),
  ctrlKey: held.includes('ctrl'),
  metaKey: false,
  altKey: held.includes('alt'),
})
function chosen(index: number, before: TextRange | null, key: TypedKey, isRtl = false) {
  const meaning = meaningOf(source, index, before, key, isRtl)
  return meaning && 'choose' in meaning ? meaning.choose : undefined
}
const words = (range: TextRange | null | undefined) => range && river.slice(range.start, range.end)

describe('keys on a paragraph', () => {
  test('go along paragraphs and sections, and no further than there are any', () => {
    const from = (index: number, key: string) => meaningOf(source, index, null, press(key), false)
    expect(from(0, 'ArrowDown')).toEqual({ go: 1 })
    expect(from(3, 'ArrowDown')).toEqual({ go: 3 })
    expect(from(0, 'ArrowUp')).toEqual({ go: 0 })
    expect(from(1, 'End')).toEqual({ go: 3 })
    expect(from(2, 'Home')).toEqual({ go: 0 })
    expect(from(0, 'PageDown')).toEqual({ go: 2 })
    expect(from(3, 'PageUp')).toEqual({ go: 2 })
    expect(from(2, 'PageUp')).toEqual({ go: 0 })
    expect(from(0, 'x')).toBeNull()
  })

  test('choose sentences, then words more or less', () => {
    const first = chosen(1, null, press('ArrowRight')) ?? null
    expect(words(first)).toBe('Its wall is old, and nobody inspected it since the war.')
    expect(words(chosen(1, first, press('ArrowRight')))).toBe('Cracks run along the crest.')
    expect(words(chosen(1, first, press('ArrowLeft', 'shift')))).toBe(
      'Its wall is old, and nobody inspected it since the war',
    )
    expect(words(chosen(1, first, press('ArrowRight', 'shift', 'ctrl')))).toMatch(/^wall is old/)
    expect(words(chosen(1, null, press('ArrowRight', 'shift')))).toMatch(/the war\. Cracks$/)
  })

  test('begin anew in another paragraph, and read the arrows the other way from right to left', () => {
    const first = chosen(0, null, press('ArrowRight')) ?? null
    expect(words(chosen(1, first, press('ArrowRight')))).toMatch(/^Its wall/)
    expect(words(chosen(1, null, press('ArrowLeft'), true))).toMatch(/^Its wall/)
  })

  test('leave what is chosen by Esc, and only then', () => {
    expect(meaningOf(source, 0, { start: 0, end: 2 }, press('Escape'), false)).toEqual({ choose: null })
    expect(meaningOf(source, 0, null, press('Escape'), false)).toBeNull()
    expect(meaningOf(source, 0, null, press('ArrowRight', 'alt'), false)).toBeNull()
    expect(meaningOf(source, 0, null, press('ArrowRight', 'ctrl'), false)).toBeNull()
  })
})
