/**
 * A place in a text that only moves forward. It knows characters and patterns, not the language: the readers beside it
 * (arrows, references, clauses) do.
 */
export class Cursor {
  readonly text: string
  /** Where reading ends: the end of the text, or of the part of it that is being read. */
  readonly end: number
  at: number

  constructor(text: string, at = 0, end = text.length) {
    this.text = text
    this.at = at
    this.end = end
  }

  get done(): boolean {
    return this.at >= this.end
  }

  /** The UTF-16 unit here, '' at the end. */
  get here(): string {
    return this.done ? '' : this.text.charAt(this.at)
  }

  skipSpace(): void {
    while (!this.done && isSpace(this.here)) this.at += 1
  }

  /** What a sticky pattern matches from here on within the part, without moving. */
  look(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.text)
    return match && this.at + match[0].length <= this.end ? match : null
  }

  /** What a sticky pattern matches here; moves behind it. */
  take(pattern: RegExp): RegExpExecArray | null {
    const match = this.look(pattern)
    if (match) this.at += match[0].length
    return match
  }
}

function isSpace(unit: string): boolean {
  return /^\s$/.test(unit)
}

/** The end of the part of `text` before `end` without the spaces behind it, not before `start`. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isSpace(text.charAt(at - 1))) at -= 1
  return at
}
