/** Questions on the essay in both directions: what is found, and where nothing is, why not and what would find something. */
import { expect, it } from 'vitest'
import type { ChainAnswer } from '@/graph/chains/answer'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapDocument } from '@/graph/model/map-document'
import { samples } from '@/graph/samples/all-samples'
import { ask } from './answers'

const graph = ArgumentGraph.fromDocument(samples.find((one) => one.map.id === 'us-iran') as MapDocument)

/** Steps and the arrows between them. */
const questions: readonly (readonly string[])[] = [
  ['domestic trap', '->', 'no de-escalation', '->', 'accident'],
  ['sanctions', '->', 'pressure is working', '->', 'no concessions'],
  ['misread signals', '=>', 'accident'],
  ['sanctions', '=>', 'deadlock'],
  ['stalemate', '~>', 'no settlement'],
  ['stalemate', '->', 'no settlement'],
  ['external shock', '-|', 'deadlock'],
  ['external shock', '+>', 'deadlock'],
  ['room for compromise', '-|', 'no de-escalation'],
  ['legitimacy', '->', 'deadlock'],
  ['2015 deal', '~>', 'traps can break'],
  ['own doubt', '->', 'settlement'],
  ['regional escalation', '~>', 'new deal'],
  ['both think they are winning', '->', 'wider war'],
  ['no concessions', '-|', 'settlement'],
  ['hatred', '~>', 'no settlement'],
  ['washington shifted', '->', 'deal collapsed'],
  ['resistance creed', '->', '*', '->', 'accident'],
  ['iran will yield', '->', 'stalemate'],
  ['unicorns', '->', 'accident'],
]

function told(answer: ChainAnswer): string[] {
  const { chains, stop, nothing } = answer
  const [best] = chains
  if (best) {
    const all = stop === 'exhausted' ? 'all' : 'the first'
    return [`  ${all} ${chains.length}, best ${best.sign}${best.strength}: ${best.claims.join(' ')}`]
  }
  const nearest = (nothing?.nearest ?? []).map(({ claim, links }) => `${claim} (${links})`).join(', ')
  return [
    `  none at hop ${nothing?.hop}: ${nothing?.reason}${nearest === '' ? '' : `; nearest ${nearest}`}`,
    `  try: ${nothing?.suggestion}`,
  ]
}

it('are answered there and back', async () => {
  const lines: string[] = []
  let [found, none] = [0, 0]
  for (const there of questions) {
    for (const words of [there, there.toReversed()]) {
      const question = words.join(' ')
      const answer = ask(graph, question)
      lines.push(question, ...told(answer))
      if (answer.chains.length > 0) found += 1
      else {
        none += 1
        expect(ask(graph, answer.nothing?.suggestion ?? '').chains, question).not.toEqual([])
      }
    }
    lines.push('')
  }
  expect(found).toBeGreaterThan(15)
  expect(none).toBeGreaterThan(10)
  await expect(`${lines.join('\n').trim()}\n`).toMatchFileSnapshot('golden/essay-questions.txt')
})
