import { describe, expect, test } from 'vitest'
import { type KeyPress, keysText, shortcutFor, shortcuts } from '@/lib/workspace/shortcuts'

function press(key: string, ...modifiers: ('ctrl' | 'meta' | 'alt' | 'shift')[]): KeyPress {
  return {
    key,
    ctrlKey: modifiers.includes('ctrl'),
    metaKey: modifiers.includes('meta'),
    altKey: modifiers.includes('alt'),
    shiftKey: modifiers.includes('shift'),
  }
}

describe('keys', () => {
  const cases: [KeyPress, string | null][] = [
    [press('/'), 'ask'],
    [press('/', 'shift'), 'ask'],
    [press('?', 'shift'), 'keys'],
    [press('a'), 'add'],
    [press('A'), 'add'],
    [press('A', 'shift'), null],
    [press('a', 'ctrl'), null],
    [press('e'), 'edit'],
    [press('F2'), 'edit'],
    [press('Delete'), 'delete'],
    [press('Backspace'), 'delete'],
    [press('Escape'), 'leave'],
    [press('z'), 'zoom'],
    [press('t'), 'tidy'],
    [press('s'), 'source'],
    [press('q'), 'quote'],
    [press('c', 'ctrl'), 'copy'],
    [press('z', 'ctrl'), 'undo'],
    [press('z', 'meta'), 'undo'],
    [press('Z', 'ctrl', 'shift'), 'redo'],
    [press('y', 'ctrl'), 'redo'],
    [press('k', 'meta'), 'palette'],
    [press('k'), null],
    [press('z', 'ctrl', 'alt'), null],
  ]
  test.each(cases)('%o is %s', (pressed, expected) => {
    expect(shortcutFor(pressed)).toBe(expected)
  })

  test('no two shortcuts share a key', () => {
    const all = shortcuts.flatMap(({ keys }) => keys.map((combination) => combination.join(' ')))
    expect(new Set(all).size).toBe(all.length)
  })

  test('are named as the keyboard has them', () => {
    expect(keysText('redo', true)).toBe('⌘ ⇧ Z')
    expect(keysText('redo', false)).toBe('Ctrl Shift Z')
  })
})
