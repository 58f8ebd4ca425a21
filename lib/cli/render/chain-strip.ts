/** One chain as a strip: its steps below each other, on each link its word and strength, and what is said of them. */
import type { Chain } from '@/graph/chains/answer'
import {
  type Attack,
  attackOnChain,
  type ChainStep,
  nameOf,
  readChain,
  sectionsOf,
  signWords,
  strengthWords,
} from '@/graph/chains/reading/chain-reading'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { counted } from '@/graph/model/counted'
import { linkMeanings } from '@/graph/model/vocabulary'
import type { Pen } from './pen'
import { plain, wrap } from './plain-text'

const margin = '     '

/** `rank` counts from 1. The last line is the sentence that reads the chain aloud. */
export function chainStrip(
  graph: ArgumentGraph,
  chain: Chain,
  rank: number,
  pen: Pen,
  width: number,
): string {
  const steps = readChain(graph, chain) ?? []
  const notes = [
    ...chain.contested.map((attack) =>
      pen.yellow(
        wrap(
          `Contested by ${names(graph, attack.from)} (${attack.stands ? 'stands' : 'answered'})`,
          width,
          margin,
        ),
      ),
    ),
    ...chain.supported.map((support) => wrap(`Supported by ${names(graph, support.from)}`, width, margin)),
    ...chain.needs.map((need) => wrap(`Also needs ${names(graph, need.claims)}`, width, margin)),
    ...placesLine(graph, chain, width),
    pen.dim(wrap(chain.sentence, width, margin)),
  ]
  return [
    heading(chain, rank, pen),
    ...steps.flatMap((step) => stepLines(step, pen, chain.links.length === 1)),
    ...notes,
  ].join('\n')
}

function heading(chain: Chain, rank: number, pen: Pen): string {
  const { mark, word } = signWords(chain.sign)
  const length = counted(chain.links.length, 'link')
  const sign = chain.sign === '+' ? pen.green(`${mark} ${word}`) : pen.red(`${mark} ${word}`)
  const attack = attackWords(attackOnChain(chain))
  const parts = [pen.bold(chain.strength.toFixed(2)), sign, length]
  if (attack !== '') parts.push(pen.yellow(attack))
  return `${String(rank).padStart(3)}  ${parts.join('  ')}`
}

/** A step that the question named has a full mark. */
function stepLines({ claim, named, attack, hop }: ChainStep, pen: Pen, isOnly: boolean): string[] {
  const label = named ? pen.bold(plain(claim.label)) : plain(claim.label)
  const lines = [`${margin}${named ? '●' : '○'} ${label}${aside(attackWords(attack), pen)}`]
  if (!hop) return lines
  const words = [linkMeanings[hop.link.type].forward, strengthWords(hop.link)]
  if (hop.weakest && !isOnly) words.push('weakest')
  const line = `${margin}│   ${pen.cyan(words.join(' · '))}${aside(attackWords(hop.attack), pen)}`
  return [...lines, line]
}

function aside(words: string, pen: Pen): string {
  return words === '' ? '' : `  ${pen.yellow(`⚡ ${words}`)}`
}

function attackWords(attack: Attack): string {
  if (attack === 'none') return ''
  return attack === 'stands' ? 'contested' : 'contested, and answered'
}

function placesLine(graph: ArgumentGraph, chain: Chain, width: number): string[] {
  const sections = sectionsOf(graph, chain)
  return sections.length === 0 ? [] : [wrap(`Rests on ${sections.join('; ')}`, width, margin)]
}

function names(graph: ArgumentGraph, ids: readonly string[]): string {
  return ids.map((id) => `“${nameOf(graph, id)}”`).join(' and ')
}
