/** Colours of a terminal (SGR), or none at all. */

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const

export type Ink = keyof typeof codes
export type Pen = Readonly<Record<Ink, (text: string) => string>>

export function pen(colour: boolean): Pen {
  const entries = Object.entries(codes).map(([ink, code]) => [
    ink,
    (text: string) => (colour && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text),
  ])
  return Object.fromEntries(entries) as Pen
}
