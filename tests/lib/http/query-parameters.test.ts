import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ThroughlineError } from '@/graph/errors'
import { flag, readQuery, wholeNumber } from '@/lib/http/query-parameters'

const schema = z.strictObject({
  q: z.string().max(5),
  limit: wholeNumber(1, 10).optional(),
  on: flag.optional(),
})
const read = (query: string) => readQuery(`http://localhost/x${query}`, schema)

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

  it('speaks of parameters, not of fields', () => {
    expect(() => read('?q=a&colour=red')).toThrow('There is no parameter "colour" here.')
    expect(() => read('')).toThrow('The parameter "q" is missing.')
  })
})
