/** The answer to a question as a table: one chain a line, in the order of the answer. */
import type { ChainAnswer } from '@/graph/chains/answer'
import { csvTable } from './csv-table'

const header = [
  'rank',
  'strength',
  'sign',
  'length',
  'from',
  'to',
  'claims',
  'links',
  'weakest',
  'contested',
  'standing',
  'sentence',
]

/** `labelOf` gives the words of a claim. `contested` counts the attacks, `standing` those of them that stand. */
export function chainsTable(answer: ChainAnswer, labelOf: (claim: string) => string): string {
  const rows = answer.chains.map((chain, index) => [
    index + 1,
    chain.strength,
    chain.sign,
    chain.links.length,
    labelOf(chain.claims[0] ?? ''),
    labelOf(chain.claims.at(-1) ?? ''),
    chain.claims.join(' '),
    chain.links.join(' '),
    chain.weakest,
    chain.contested.length,
    chain.contested.filter((attack) => attack.stands).length,
    chain.sentence,
  ])
  return csvTable(header, rows)
}
