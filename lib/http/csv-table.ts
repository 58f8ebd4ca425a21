/** A table as CSV (RFC 4180): CRLF, quotes where they are needed, and no cell that a spreadsheet would run. */

export type Cell = string | number | boolean

/** The lines of a table, header first. */
export function csvTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/**
 * Text of more than one character that begins like a formula, as it stands or behind blanks, gets an apostrophe in front;
 * the wide signs of East Asian keyboards count as well.
 */
const likeFormula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])./su

function csvCell(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell)
  const harmless = likeFormula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
