/** What people write for an arrow, and is none: named in a question that has no arrow at all, so that it is seen where one goes. */
import { refuse } from './fault'

interface LikeArrow {
  /** The sign or words in the first group. */
  pattern: RegExp
  /** What to write in its place. */
  write: '->' | '-|'
  /** Whether it points from the effect to the cause. */
  backward?: boolean
}

/** Whole words, one after the other, with text on both sides. */
function between(words: string): RegExp {
  return new RegExp(`\\S\\s+(${words.replaceAll(' ', '\\s+')})\\s+\\S`, 'iu')
}

const causing =
  'leads? to|led to|leading to|leads?|causes?|caused|causing|results? in|resulting in|brings? about|produces?|enables?|implies|triggers?'

/** The first that is there is named: signs, then verbs, then words that may stand for much else. */
const likeArrows: readonly LikeArrow[] = [
  { pattern: /(<[-=]+|[\u2190\u21d0])/u, write: '->', backward: true },
  { pattern: /([\u21d1-\u21ff\u27f0-\u27ff\u2794-\u27be]|[-–—]+»|\|-|[-－ー–—=＝]?＞)/u, write: '->' },
  { pattern: /\s([–—]+)\s/u, write: '->' },
  { pattern: between('prevents?|stops?|blocks?|hinders?|reduces?|lowers?'), write: '-|' },
  { pattern: between(causing), write: '->' },
  {
    pattern: between('because of|because|caused by|due to|follows from|results from'),
    write: '->',
    backward: true,
  },
  { pattern: between('to|then|so'), write: '->' },
]

/** Throws `bad-question` at what was meant as an arrow; returns where nothing looks like one. */
export function refuseLikeArrow(text: string): void {
  for (const { pattern, write, backward = false } of likeArrows) {
    const found = pattern.exec(text)
    const sign = found?.[1]
    if (!found || sign === undefined) continue
    const at = found.index + found[0].indexOf(sign)
    const advice = backward ? `put the cause first and write ${write}` : `write ${write}`
    refuse([at, at + sign.length], `“${sign}” is no arrow of the language; ${advice}.`, write)
  }
}
