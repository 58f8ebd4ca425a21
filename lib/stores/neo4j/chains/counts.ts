/** What the driver has to be told about numbers: it sends every one as a double. */
import neo4j from 'neo4j-driver'

/** The parameters of a chain statement with its counts as integers, which LIMIT wants. */
export function countsAsIntegers(parameters: Record<string, unknown>): Record<string, unknown> {
  const { limit, maxLinks } = parameters
  return {
    ...parameters,
    limit: neo4j.int(Number(limit)),
    ...(maxLinks === undefined ? {} : { maxLinks: neo4j.int(Number(maxLinks)) }),
  }
}
