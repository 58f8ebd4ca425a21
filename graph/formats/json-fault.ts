/** Where a text stops being JSON (RFC 8259): JSON.parse refuses it, but not every engine says at which character. */

const space = /[ \t\n\r]*/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a string may not hold.
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /true|false|null/y

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

/** The offset of the first character that cannot stand there, in UTF-16 units; undefined when all is JSON. Linear. */
export function jsonFault(json: string): number | undefined {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(json)) return false
    at = pattern.lastIndex
    return true
  }
  for (;;) {
    skip(space)
    if (expected === 'comma-or-end' && open.length === 0) return at === json.length ? undefined : at
    const character = json[at]
    const inside = open.at(-1)
    if (character === (inside === '{' ? '}' : ']') && expected.endsWith('or-end')) {
      open.pop()
      at += 1
      expected = 'comma-or-end'
    } else if (expected.startsWith('value')) {
      if (character === '{' || character === '[') {
        open.push(character)
        at += 1
        expected = character === '{' ? 'key-or-end' : 'value-or-end'
      } else if (skip(text) || skip(number) || skip(word)) expected = 'comma-or-end'
      else return at
    } else if (expected.startsWith('key')) {
      if (!skip(text)) return at
      expected = 'colon'
    } else {
      if (character !== (expected === 'colon' ? ':' : ',')) return at
      at += 1
      expected = expected === 'colon' || inside === '[' ? 'value' : 'key'
    }
  }
}

/** `line 3, column 14`, both from 1. */
export function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`
}
