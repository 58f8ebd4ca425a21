import { describe, expect, it } from 'vitest'
import { checkDepth } from '@/lib/http/json-depth'

const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth)

describe('checkDepth', () => {
  it('lets pass what is as deep as the limit and refuses one level more', () => {
    expect(() => checkDepth(nested(8), 8)).not.toThrow()
    expect(() => checkDepth(nested(9), 8)).toThrow('nested deeper than 8')
  })

  it('counts objects as well', () => {
    expect(() => checkDepth('{"a":{"a":{"a":1}}}', 2)).toThrow()
  })

  it('counts depth, not how many brackets there are', () => {
    expect(() => checkDepth(`[${'[],'.repeat(1000)}[]]`, 2)).not.toThrow()
  })

  it('does not look into texts, also where quotes and backslashes are escaped', () => {
    expect(() => checkDepth(JSON.stringify(['[[[[', '"[[[[', '\\', '\\"[[[[']), 1)).not.toThrow()
    expect(() => checkDepth('["\\\\", [[1]]]', 2)).toThrow()
  })

  it('does not recurse', () => {
    expect(() => checkDepth(nested(1_000_000), 2_000_000)).not.toThrow()
  })
})
