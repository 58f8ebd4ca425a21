/** A chain question as one statement that lists only what is at least as strong as `$t`, by bounds on what lies ahead. */
import type { Dialect } from './dialect'
import { type LevelOptions, levelStatement } from './levels'
import type { Shape } from './shape'
import { chainStatement } from './statement'

/** Pure. Without ACYCLIC, a path had better be kept simple while it grows. */
export function boundedStatement(
  shape: Shape,
  { dialect, reversed, ahead }: LevelOptions & { dialect: Dialect },
): string {
  if (dialect === 'cypher5') return levelStatement(shape, { reversed, ahead })
  const none = ahead.map(() => undefined)
  const prune = reversed ? { from: ahead, to: none } : { from: none, to: ahead }
  return chainStatement(shape, { dialect, reversed, prune })
}
