/** When results are coloured, and how wide they may be. */
import { describe, expect, it } from 'vitest'
import { openTerminal } from '@/lib/cli/terminal'

function colourOn(isTTY: boolean, environment: Record<string, string>): boolean {
  const stream = { write: () => true, isTTY, columns: 200 }
  return openTerminal(stream, stream, environment).colour
}

describe('results are coloured', () => {
  it.each<[string, boolean, Record<string, string>, boolean]>([
    ['on a terminal', true, { TERM: 'xterm' }, true],
    ['not in a file or a pipe', false, { TERM: 'xterm' }, false],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['also with an empty NO_COLOR, which counts as unset', true, { NO_COLOR: '' }, true],
    ['not on a terminal that knows none', true, { TERM: 'dumb' }, false],
  ])('%s', (_, isTTY, environment, expected) => {
    expect(colourOn(isTTY, environment)).toBe(expected)
  })
})

describe('the width', () => {
  it.each([
    [undefined, 96],
    [70, 70],
    [20, 40],
    [300, 96],
  ])('of a terminal of %s columns is %s', (columns, width) => {
    const stream = { write: () => true, columns }
    expect(openTerminal(stream, stream, {}).width).toBe(width)
  })

  it('results and words about the work go different ways', () => {
    const [out, words] = [[] as string[], [] as string[]]
    const terminal = openTerminal(
      { write: (text) => out.push(text) },
      { write: (text) => words.push(text) },
      {},
    )
    terminal.print('result')
    terminal.note('word')
    expect([out, words]).toEqual([['result\n'], ['word\n']])
  })
})
