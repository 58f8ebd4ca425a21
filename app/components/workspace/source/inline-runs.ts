/**
 * The words of a Markdown paragraph as they are read, each run knowing where it stands in the text: signs of emphasis
 * and the addresses of links are left out. Nothing can become HTML: tags are shown as they were typed.
 */
import { Lexer, type Token } from 'marked'
import type { TextRange } from '@/graph/model/source-text'
import type { TextRun } from '@/lib/workspace/source/source-pieces'

/** Signs that begin any inline markup. */
const markup = /[*_`[\\<&~]/

/** The runs of the paragraph, in order. Code blocks are shown as they stand. */
export function inlineRuns(text: string, { start, end }: TextRange): TextRun[] {
  const raw = text.slice(start, end)
  if (!markup.test(raw) || isCodeBlock(raw)) return [{ start, end, shown: raw, look: 'plain' }]
  const runs: TextRun[] = []
  collect(Lexer.lexInline(raw, { gfm: true }), raw, start, 'plain', runs)
  return runs.length > 0 ? runs : [{ start, end, shown: raw, look: 'plain' }]
}

export function isCodeBlock(raw: string): boolean {
  return /^ {0,3}(```|~~~)/.test(raw)
}

/** Whether its line breaks mean something: lists, quotes, tables, code. */
export function keepsLines(raw: string): boolean {
  return isCodeBlock(raw) || /^\s*([-*+>|]|\d+[.)])\s/m.test(raw)
}

function collect(
  tokens: readonly Token[],
  raw: string,
  offset: number,
  look: TextRun['look'],
  runs: TextRun[],
): void {
  let at = 0
  for (const token of tokens) {
    // What the lexer normalized is not found as it stands; it then counts as beginning here.
    const found = raw.indexOf(token.raw, at)
    const start = found < 0 ? at : found
    at = start + token.raw.length
    addToken(token, offset + start, look, runs)
  }
}

function addToken(token: Token, start: number, look: TextRun['look'], runs: TextRun[]): void {
  const own = looks[token.type] ?? look
  if ('tokens' in token && token.tokens && token.tokens.length > 0 && token.type !== 'image') {
    const inner = token.type === 'text' ? token.raw : contentOf(token)
    const skipped = token.raw.indexOf(inner)
    collect(token.tokens, inner, start + Math.max(0, skipped), own, runs)
    return
  }
  if (token.type === 'br') {
    runs.push({ start, end: start + token.raw.length, shown: '\n', look })
    return
  }
  const shown =
    'text' in token && typeof token.text === 'string' && token.type !== 'html' ? token.text : token.raw
  const skipped = token.type === 'codespan' || token.type === 'escape' ? token.raw.indexOf(shown) : 0
  if (skipped > 0)
    runs.push({ start: start + skipped, end: start + skipped + shown.length, shown, look: own })
  else runs.push({ start, end: start + token.raw.length, shown: shown === '' ? token.raw : shown, look: own })
}

function contentOf(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw
}

const looks: Readonly<Record<string, TextRun['look']>> = {
  strong: 'strong',
  em: 'em',
  codespan: 'code',
  link: 'link',
}
