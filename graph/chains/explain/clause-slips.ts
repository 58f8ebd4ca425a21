/**
 * Words of a last step that look like a clause and were read as plain words: a slip that would otherwise go unseen, for
 * the words are searched and something is found.
 */
import type { Names } from '../language/clause'
import type { PlannedQuestion } from '../resolve/plan-question'

interface Slip {
  /** In the words of the step, behind at least one other. */
  pattern: RegExp
  /** How it is written. */
  clause: string
  /** Words that say other things too: a slip only behind words that are exactly a name. */
  behindName?: boolean
  /** A slip only before words that are exactly a holder's name. */
  beforeHolder?: boolean
}

const number = '(?=\\s*[:=]?\\s*[\\d.])'

const slips: readonly Slip[] = [
  { pattern: /\s(?:through|thru|by way of|vai|va|passing|via:)\s/i, clause: 'via …' },
  { pattern: /\s(?:aviod|avod|avoids|avoiding|avoid:|except|excluding)\s/i, clause: 'avoid …' },
  { pattern: /\s(?:without|but not|not via|not through|not)\s/i, clause: 'avoid …', behindName: true },
  {
    pattern: /\s(?:hold|holds|helt|hel|heeld) by\s|\s(?:held (?:be|from|bye)|held by:|believed by)\s/i,
    clause: 'held by …',
  },
  { pattern: /\s(?:according to|says|by)\s/i, clause: 'held by …', beforeHolder: true },
  {
    pattern:
      /\s(?:(?:which|wich|who|taht|thta) stands?|that (?:hold|holds)(?: up)?|(?:that )?still stand(?:s|ing)?|only what stands|that stands?[.?!,;]+)$/i,
    clause: 'that stand',
  },
  { pattern: /\s(?:stands?|standing)$/i, clause: 'that stand', behindName: true },
  { pattern: new RegExp(`\\s(?:maximum|max links|max|limit|at most|up to)${number}`, 'i'), clause: 'max 3' },
  { pattern: new RegExp(`\\s(?:minimum|min strength|min|at least)${number}`, 'i'), clause: 'min 0.5' },
  { pattern: new RegExp(`\\s(?:top|first)${number}`, 'i'), clause: 'top 5' },
  { pattern: /\stop (?:one|two|three|four|five|six|seven|eight|nine|ten|twenty)$/i, clause: 'top 5' },
]

/** One sentence for each slip in the last step; none where its words are a name, for then they mean just that. */
export function clauseSlips({ tree, steps }: PlannedQuestion, { isClaim, isHolder }: Names): string[] {
  const node = tree.steps.at(-1)?.of
  if (node?.is !== 'words' || steps.at(-1)?.claims.some((match) => match.score === 1)) return []
  return slips.flatMap(({ pattern, clause, behindName = false, beforeHolder = false }) => {
    const found = pattern.exec(node.text)
    if (!found) return []
    if (behindName && !isClaim(node.text.slice(0, found.index))) return []
    if (beforeHolder && !isHolder(node.text.slice(found.index + found[0].length))) return []
    return [`“${found[0].trim()}” was read as plain words of the last step. A clause is written “${clause}”.`]
  })
}
