/** The one way a question is refused: where, what is wrong, and what was expected there. */
import { fail } from '../../errors'
import type { Span } from './tree'

/** Throws `bad-question`. `what` is a sentence without its place, beginning in lower case; spans are of the question. */
export function refuse(span: Span, what: string, expected: string): never {
  return fail('bad-question', 'q', `At character ${span[0] + 1}: ${what}`, { span, expected })
}
