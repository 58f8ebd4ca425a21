/** All chains of an answer at a glance: a table of one line each, numbered as the strips below it are. */
import type { Chain } from '@/graph/chains/answer'
import { attackOnChain, nameOf, signWords } from '@/graph/chains/reading/chain-reading'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { columns } from './columns'
import type { Pen } from './pen'
import { plain, shorten } from './plain-text'

const contestedWords = { none: 'no', answered: 'answered', stands: 'yes' } as const

export function chainsOverview(
  graph: ArgumentGraph,
  chains: readonly Chain[],
  pen: Pen,
  width: number,
): string {
  const rows = chains.map((chain, i) => {
    const { mark, word } = signWords(chain.sign)
    return [
      String(i + 1).padStart(3),
      chain.strength.toFixed(2),
      `${mark} ${word}`,
      String(chain.links.length),
      contestedWords[attackOnChain(chain)],
      plain(nameOf(graph, chain.weakest)),
    ]
  })
  const [head = '', ...lines] = columns([
    ['', 'strength', 'net sign', 'links', 'contested', 'weakest step'],
    ...rows,
  ])
  return [pen.bold(head), ...lines.map((line) => shorten(line, width))].join('\n')
}
