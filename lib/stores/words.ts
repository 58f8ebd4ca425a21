/** The words of a text, as both stores look for them: runs of letters, digits and marks. No syntax survives this. */

export interface Word {
  /** As it stands in the text. */
  text: string
  /** Without case and accents: what words are compared by. */
  folded: string
  /** Where it stands, in UTF-16 units, the end not included. */
  start: number
  end: number
}

/** Linear in the text. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map((match) => ({
    text: match[0],
    folded: match[0].normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
