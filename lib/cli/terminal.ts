/** Where a command speaks: results on one stream, words about the work on the other. */
import { pen } from './render/pen'

export interface Terminal {
  /** Results, for people or, with --json, for programs. A line break is put behind. */
  print(text: string): void
  /** Words and progress. */
  note(text: string): void
  /** Whether results may be coloured. */
  colour: boolean
  /** Columns of a line of results. */
  width: number
}

interface Stream {
  write(text: string): unknown
  isTTY?: boolean | undefined
  columns?: number | undefined
}

/** Columns where the stream does not say, and the most that a line of prose is given. */
const usualWidth = 96

/** Colour only on a terminal, and never with NO_COLOR (no-color.org: set and not empty). */
export function openTerminal(
  out: Stream,
  words: Stream,
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  return {
    print: (text) => void out.write(`${text}\n`),
    note: (text) => void words.write(`${text}\n`),
    colour: out.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb',
    width: Math.max(40, Math.min(out.columns ?? usualWidth, usualWidth)),
  }
}

/** The pen that results on this terminal are written with. */
export function penOf(terminal: Terminal) {
  return pen(terminal.colour)
}

/** A result for programs. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.print(JSON.stringify(value, null, 2))
}
