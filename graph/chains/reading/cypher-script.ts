/** The statement behind an answer as a script to paste into cypher-shell or Neo4j Browser. */
import type { ChainAnswer } from '../answer'

type Statement = NonNullable<ChainAnswer['statement']>

/** Counts, which Cypher wants as integers; every other number is a double, also where it is whole. */
const counts = new Set(['limit', 'maxLinks'])

/** One `:param` line for each parameter, then the statement with its semicolon. */
export function cypherScript({ text, parameters }: Statement): string {
  const lines = Object.entries(parameters).map(
    ([name, value]) => `:param ${name} => ${literal(value, counts.has(name))}`,
  )
  return [...lines, `${text};`, ''].join('\n')
}

/** A value as Cypher writes it. */
function literal(value: unknown, isCount = false): string {
  if (typeof value === 'number') return isCount ? String(value) : double(value)
  if (typeof value === 'string') return quoted(value, "'")
  if (Array.isArray(value)) return `[${value.map((item) => literal(item)).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${quoted(key, '`')}: ${literal(inner)}`)
    return `{${entries.join(', ')}}`
  }
  return String(value)
}

function double(value: number): string {
  const text = String(value)
  return /[.e]/.test(text) ? text : `${text}.0`
}

/** Ids are letters, digits, `-` and `_`, but whatever may come is escaped. */
function quoted(text: string, quote: "'" | '`'): string {
  if (quote === '`') return `\`${text.replaceAll('`', '``')}\``
  return `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`
}
