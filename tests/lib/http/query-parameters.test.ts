import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ThroughlineError } from '@/graph/errors'
import { flag, readQuery, wholeNumber } from '@/lib/http/query-parameters'

const schema = z.strictObject({
  q: z.string().max(5),
  limit: wholeNumber(1, 10).optional(),
  on: flag.optional(),
})
const read = (query: string) => readQuery(new Request(`http://localhost/x${query}`), schema)

function issues(query: string) {
  try {
    read(query)
  } catch (error) {
    if (error instanceof ThroughlineError) return error.issues.map(({ code, pointer }) => [code, pointer])
  }
  return []
}

describe('readQuery', () => {
  it('reads text, numbers and switches', () => {
    expect(read('?q=a%20b&limit=3&on=1')).toEqual({ q: 'a b', limit: 3, on: '1' })
    expect(read('?q=')).toEqual({ q: '' })
  })

  it.each([
    ['one is missing', '', [['invalid-body', 'q']]],
    ['one is given twice', '?q=a&q=a', [['invalid-body', 'q']]],
    ['one is unknown', '?q=a&colour=red', [['invalid-body', 'colour']]],
    ['one with a slash is unknown', '?q=a&a%2Fb=1', [['invalid-body', 'a/b']]],
    ['one is not UTF-8', '?q=caf%E9', [['invalid-body', 'q']]],
    ['one breaks off in a character', '?limit=3&q=%F0%9F%98', [['invalid-body', 'q']]],
    ['one is longer than UTF-8 may be', '?q=%C0%80', [['invalid-body', 'q']]],
    ['one has half of a surrogate pair', '?q=%ED%A0%80', [['invalid-body', 'q']]],
    ['a percent sign begins nothing', '?q=5%', [['invalid-body', 'q']]],
    ['an escape is none', '?q=%zz', [['invalid-body', 'q']]],
    ['a name is not UTF-8', '?q=a&%FF=1', [['invalid-body', '\ufffd']]],
    ['one is too long', '?q=abcdef', [['too-long', 'q']]],
    ['a number is none', '?q=a&limit=three', [['invalid-body', 'limit']]],
    ['a number is empty', '?q=a&limit=', [['invalid-body', 'limit']]],
    ['a number is not whole', '?q=a&limit=1.5', [['invalid-body', 'limit']]],
    ['a number is too small', '?q=a&limit=0', [['out-of-range', 'limit']]],
    ['a number is too large', '?q=a&limit=11', [['out-of-range', 'limit']]],
    ['a switch is neither on nor off', '?q=a&on=yes', [['invalid-body', 'on']]],
  ])('says where: %s', (_name, query, expected) => {
    expect(issues(query)).toEqual(expected)
  })

  it('takes every character that is encoded as it should be, the replacement character too', () => {
    for (const text of ['é→', '😀', '\ufffd', '5%', 'a=b&c', '+ ']) {
      expect(read(`?q=${encodeURIComponent(text)}`)).toEqual({ q: text })
    }
    expect(read('?q=a+b')).toEqual({ q: 'a b' })
    expect(read('?q=é')).toEqual({ q: 'é' })
    expect(read('?q=a%3Db=c')).toEqual({ q: 'a=b=c' })
  })

  it('says at which character of the address an escape cannot be read', () => {
    expect(() => read('?limit=3&q=a%20caf%E9+b')).toThrow(
      'Character 8 of "q" in the address, "%E9", does not begin percent-encoded UTF-8. A percent sign itself is written %25.',
    )
  })

  it('reads what was sent where that did not come through in the address', () => {
    const headers = { 'x-query-as-sent': 'q=%FF' }
    expect(() => readQuery(new Request('http://localhost/x?q=%EF%BF%BD', { headers }), schema)).toThrow(
      '"%FF"',
    )
  })

  it('speaks of parameters, not of fields', () => {
    expect(() => read('?q=a&colour=red')).toThrow('There is no parameter "colour" here.')
    expect(() => read('')).toThrow('The parameter "q" is missing.')
  })
})
