/**
 * What the two forms of Cypher say differently in a chain statement: how a path keeps its claims apart, and how it is
 * pruned while it grows. Cypher 25 carries the strength along the path (`allReduce`); Cypher 5 can only ask of each link
 * alone whether it is strong enough, and grows paths by levels (levels.ts) where that does not do.
 */
export type Dialect = 'cypher25' | 'cypher5'

/** One stretch of the pattern as pruning sees it. Names are those of variables and parameters in the statement. */
export interface Stretch {
  /** The claim a link comes from, the link, the claim it goes to. */
  a: string
  r: string
  b: string
  /** The links of the stretches that the path grows through before this one. */
  before: readonly string[]
  /** Whether the path grows against the arrows. */
  reversed: boolean
  /** Maps from a claim to the best strength from the start to it, and from it to the end; absent: 1 for every claim. */
  from: string | undefined
  to: string | undefined
}

export interface DialectForm {
  /** Before the statement. */
  prefix: string
  /** After `p =`. */
  pathMode: string
  /** A condition on `p`, where the path mode does not see to it. */
  distinct: string | undefined
  /** Inside the stretch, of one link. */
  pruneLink(stretch: Stretch): string | undefined
  /** After the pattern, of the stretch as a whole. */
  pruneStretch(stretch: Stretch): string | undefined
}

export const dialects: Readonly<Record<Dialect, DialectForm>> = {
  cypher25: {
    prefix: 'CYPHER 25\n',
    pathMode: 'ACYCLIC ',
    distinct: undefined,
    pruneLink: () => undefined,
    // One a stretch, seeded by the stretches before: the planner then prunes while it expands.
    pruneStretch: ({ r, before, reversed, from, to }) => {
      const seed =
        before.length === 0 ? '1.0' : `reduce(x = 1.0, y IN ${before.join(' + ')} | x * y.strength)`
      const bound = reversed ? from : to
      const node = reversed ? 'startNode' : 'endNode'
      const rest = bound === undefined ? '' : ` * coalesce($${bound}[${node}(r).id], -1.0)`
      return `allReduce(acc = ${seed}, r IN ${r} | acc * r.strength, acc${rest} >= $t)`
    },
  },
  cypher5: {
    prefix: '',
    pathMode: '',
    distinct: 'all(n IN nodes(p) WHERE single(x IN nodes(p) WHERE x = n))',
    pruneLink: ({ r }) => `${r}.strength >= $t`,
    pruneStretch: () => undefined,
  },
}
