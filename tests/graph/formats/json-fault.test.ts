/** The place where a text stops being JSON, compared with what JSON.parse takes and refuses. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault, placeIn } from '@/graph/formats/json-fault'

describe('the first fault', () => {
  it.each([
    ['', 0],
    ['{"a": }', 6],
    ['{"a": 1,}', 8],
    ['[1, 2', 5],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['"open', 0],
    ['[01]', 2],
    ['[1] x', 4],
    ['[}', 1],
    ['{]', 1],
    ['nul', 0],
    ['"\\x"', 0],
  ])('of %j is at %s', (json, at) => {
    expect(jsonFault(json)).toBe(at)
  })

  it('is none in JSON, and some in all else', () => {
    const damaged = fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([json, n, more]) => {
      const at = n % (json.length + 1)
      return json.slice(0, at) + more + json.slice(at + 1)
    })
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged, fc.string()), (text) => {
        const fault = jsonFault(text)
        expect(fault === undefined).toBe(isJson(text))
        if (fault !== undefined) expect(fault).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 5_000, seed: 20261128 },
    )
  })

  it('does not recurse: any depth will do', () => {
    expect(jsonFault('['.repeat(1e6))).toBe(1e6)
    expect(jsonFault('['.repeat(1e6) + ']'.repeat(1e6))).toBeUndefined()
  })

  it('is told as a line and a column', () => {
    expect(placeIn('{\n  "a": }', 9)).toBe('line 2, column 8')
    expect(placeIn('', 0)).toBe('line 1, column 1')
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
