/** Quoted words: straight quotes, or a pair of double curly ones; `\"` and `\\` are escapes in both. */
import type { Cursor } from './cursor'
import { refuse } from './fault'
import type { QuotedNode } from './tree'

export function opensQuote(unit: string): boolean {
  return unit === '"' || unit === '“' || unit === '”'
}

/** Reads the quoted words whose opening quote is here. */
export function readQuoted(cursor: Cursor): QuotedNode {
  const start = cursor.at
  const opening = cursor.here
  if (opening === '”')
    refuse([start, start + 1], 'this quote closes what was never opened.', 'an opening quote')
  const closing = opening === '“' ? '”' : '"'
  cursor.at += 1
  let text = ''
  /** Curly quotes open within straight ones: they may be part of a label, but only in pairs. */
  let open = 0
  while (!cursor.done) {
    const unit = cursor.here
    const next = cursor.text.charAt(cursor.at + 1)
    if (unit === closing) {
      cursor.at += 1
      return { is: 'quoted', text: filled(text, [start, cursor.at]), span: [start, cursor.at] }
    }
    if (unit === '\\' && cursor.at + 1 < cursor.end && (next === '"' || next === '\\')) {
      text += next
      cursor.at += 2
      continue
    }
    if (unit === '“') open += 1
    if (unit === '”') open -= 1
    if (open < 0 || (closing === '”' && unit === '"')) mixed([start, cursor.at + 1], opening, closing)
    text += unit
    cursor.at += 1
  }
  return refuse([start, cursor.end], `the quote ${opening} that opens here is never closed.`, closing)
}

function filled(text: string, span: [number, number]): string {
  if (text.trim() === '') refuse(span, 'there are no words between these quotes.', 'the words of a claim')
  return text
}

function mixed(span: [number, number], opening: string, closing: string): never {
  return refuse(
    span,
    `these quotes are not a pair: what ${opening} opens, ${closing} closes (a \\ before a straight quote makes it plain).`,
    closing,
  )
}
