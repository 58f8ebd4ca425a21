/** Which media type an Accept header asks for, and whether an If-None-Match header names what is there (RFC 9110). */

/** The one of `offered` that `accept` likes best; the first where it likes several alike, or none. */
export function preferredType(accept: string | null, offered: readonly string[]): string {
  const ranges = (accept ?? '*/*').split(',').map(readRange)
  const scored = offered.map((type) => ({ type, quality: qualityOf(type, ranges) }))
  const best = scored.reduce((a, b) => (b.quality > a.quality ? b : a))
  return best.type
}

interface MediaRange {
  type: string
  quality: number
}

function readRange(text: string): MediaRange {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((part) => part.startsWith('q='))?.slice(2)
  return { type, quality: quality === undefined ? 1 : Number(quality) || 0 }
}

/** The quality of the most exact range that covers `type`. */
function qualityOf(type: string, ranges: readonly MediaRange[]): number {
  const family = `${type.split('/')[0]}/*`
  for (const candidate of [type, family, '*/*']) {
    const range = ranges.find((one) => one.type === candidate)
    if (range) return range.quality
  }
  return 0
}

/** Whether If-None-Match names `tag` (with its quotes), weakly compared; `*` names anything. */
export function namesTag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false
  const tags = ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return tags.includes(tag) || tags.includes('*')
}
