/**
 * Folding: what two names must share to count as the same. Case, accents and punctuation do not matter; symbols do.
 */

/** NFKD, marks dropped, lower case, each punctuation mark a space, spaces collapsed and trimmed. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{P}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
