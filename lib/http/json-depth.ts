/**
 * How deep JSON text is nested, found without recursion and before it is parsed: JSON.parse takes a million levels, but
 * everything that walks the value afterwards recurses and would overflow the stack.
 */
import { fail } from '@/graph/errors'

/** Far above what any document of ours needs (about eight). */
const deepestJson = 64

const quote = 0x22
const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d

/** Throws `invalid-body` when `json` is nested deeper than `limit`. Linear; text that is not JSON is not noticed. */
export function checkDepth(json: string, limit = deepestJson): void {
  let depth = 0
  let inText = false
  for (let i = 0; i < json.length; i++) {
    const unit = json.charCodeAt(i)
    if (inText) {
      if (unit === backslash) i++
      else if (unit === quote) inText = false
    } else if (unit === quote) inText = true
    else if (unit === openBrace || unit === openBracket) {
      if (++depth > limit) fail('invalid-body', '', `This is nested deeper than ${limit} levels.`)
    } else if (unit === closeBrace || unit === closeBracket) depth--
  }
}
