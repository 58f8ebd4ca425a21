/** An error in plain words with its place: the flag, the place in the file, or the characters of the question. */
import { ThroughlineError } from '@/graph/errors'
import type { Pen } from './pen'
import { plain, widthOf } from './plain-text'

/** Faults that are listed; how many more there are is said. */
const mostListed = 10

export function faultReport(error: unknown, pen: Pen, question?: string): string {
  if (!(error instanceof ThroughlineError)) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return `${pen.red('A fault of Throughline itself.')}\n${words}`
  }
  const { span, expected } = error.details
  const lines = error.issues.slice(0, mostListed).map(({ pointer, detail }) => {
    // A path of a file is in the sentence already.
    const place = pointer.startsWith('/') && !detail.includes(pointer) ? `${plain(pointer)}: ` : ''
    return `${pen.red('✕')} ${place}${plain(detail)}`
  })
  if (error.issues.length > mostListed) lines.push(`  and ${error.issues.length - mostListed} more`)
  if (span && question !== undefined) lines.push('', underlined(question, span, pen), '')
  if (expected !== undefined) lines.push(`  Expected: ${plain(expected)}`)
  return lines.join('\n').trimEnd()
}

/** The same for programs. */
export function faultJson(error: unknown) {
  if (!(error instanceof ThroughlineError)) {
    return { error: { code: 'internal', detail: 'A fault of Throughline itself.', errors: [] } }
  }
  const { code, message, issues, details } = error
  return { error: { code, detail: message, errors: issues, ...details } }
}

/** The question, and below it a mark under each column of the span: at least one, also behind its end. */
function underlined(question: string, [start, end]: [number, number], pen: Pen): string {
  // Each control character becomes one space, so that the span still counts right.
  const line = Array.from(question, (character) => plain(character)).join('')
  const before = widthOf(line.slice(0, start))
  const marks = Math.max(1, widthOf(line.slice(start, end)))
  return `  ${line}\n  ${' '.repeat(before)}${pen.red('^'.repeat(marks))}`
}
