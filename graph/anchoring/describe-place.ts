/** A place in a text as an anchor that can be found again: section, paragraph, the words with what stands around them, offsets. */
import { fail } from '../errors'
import type { Anchor } from '../model/anchor'
import type { SourceId } from '../model/ids'
import { paragraphHolding, paragraphName, type SourceText, type TextRange } from '../model/source-text'
import { textLimits } from '../model/text-limits'

/** UTF-16 units kept before and after the words: as many as Hypothesis keeps. */
const contextLength = 32

/** The range without blanks at its ends; null when nothing else is in it. */
export function trimmedRange(text: string, { start, end }: TextRange): TextRange | null {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const length = words.trim().length
  return length === 0 ? null : { start: start + lead, end: start + lead + length }
}

/**
 * The anchor of these words. Blanks at the ends do not count, and no character is cut in half. Throws `out-of-range`
 * when there are no words in the range, `too-long` when there are more than 2,000 UTF-16 units.
 */
export function describePlace(id: SourceId, source: SourceText, range: TextRange): Anchor {
  const { text } = source
  const whole = { start: wholeStart(text, range.start), end: wholeEnd(text, range.end) }
  const words = trimmedRange(text, whole)
  if (!words) fail('out-of-range', '/position', 'There are no words in this place.')
  const { start, end } = words
  if (end - start > textLimits.quote)
    fail(
      'too-long',
      '/quote/exact',
      `At most ${textLimits.quote} characters make a place; these are ${end - start}.`,
    )
  const paragraph = paragraphHolding(source, start)
  const section = source.sections.find(
    ({ heading }) => heading && heading.start <= start && start < heading.end,
  )
  return {
    source: id,
    ...(paragraph ? paragraphName(source, paragraph) : section ? { section: section.title } : {}),
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(wholeEnd(text, Math.max(0, start - contextLength)), start),
      suffix: text.slice(end, wholeStart(text, Math.min(text.length, end + contextLength))),
    },
    position: { start, end },
  }
}

/** Not in the middle of a surrogate pair: back to its start. */
function wholeStart(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset - 1 : offset
}

/** Not in the middle of a surrogate pair: on to its end. */
function wholeEnd(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset + 1 : offset
}

function splitsPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1))
}
