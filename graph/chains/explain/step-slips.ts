/**
 * Words of a step that were meant as something else: an arrow beside real arrows, alternatives, a kind. All of it is
 * plain words to the language, and something may be found for them, so that the slip would go unseen.
 */
import { claimKinds } from '../../model/vocabulary'
import type { IsName } from '../language/reference'
import type { StepNode } from '../language/tree'
import type { Match } from '../resolve/reference'

interface ReadStep {
  node: StepNode
  claims: readonly Match[]
}

const likeArrow =
  /<?[-–—−=~]+>|<[-–—=~]+|(?<=^|\s)[<>]+(?=\s|$)|^[<>=~]+|[<>=~−]+$|[\u2190-\u21ff\u27f0-\u27ff\u2794-\u27be]|(?<=^|\s)(?:leads\s+to|therefore)(?=\s|$)/iu

/** Between two names each of which means something by itself. */
const likeOr = /(?:\s+(or|and)\s+|\s*([,/])\s*)/giu

const likeKind = /^(\p{L}+)\s*:/u

/** One sentence for each slip; none for words that are a name. */
export function stepSlips(steps: readonly ReadStep[], isName: IsName): string[] {
  return steps.flatMap(({ node: { of }, claims }) => {
    if (of.is !== 'words' || claims.some((match) => match.score === 1)) return []
    return [arrowSlip(of.text), orSlip(of.text, isName), kindSlip(of.text)].filter((slip) => slip !== '')
  })
}

function arrowSlip(words: string): string {
  const wrote = likeArrow.exec(words)?.[0]
  return wrote === undefined
    ? ''
    : `“${wrote}” was read as plain words of “${words}”. Between two steps write “->”.`
}

function orSlip(words: string, isName: IsName): string {
  for (const found of words.matchAll(likeOr)) {
    const before = words.slice(0, found.index)
    const after = words.slice(found.index + found[0].length)
    if (!isName(before) || !isName(after)) continue
    return `“${found[0].trim()}” was read as plain words of “${words}”. Alternatives are written “(${before} | ${after})”.`
  }
  return ''
}

function kindSlip(words: string): string {
  const wrote = likeKind.exec(words)?.[1]
  const begins = wrote?.slice(0, 4).toLowerCase() ?? ''
  if (begins.length < 4 || !claimKinds.some((kind) => kind.startsWith(begins))) return ''
  return `“${wrote}:” was read as plain words. The kinds of claim are ${claimKinds.join(', ')}.`
}
