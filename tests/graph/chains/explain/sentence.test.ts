/** The sentence that reads a chain aloud: golden text for the maps that ship, and what must hold for any chain. */
import { describe, expect, it } from 'vitest'
import type { Chain } from '@/graph/chains/answer'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { samples } from '@/graph/samples/all-samples'
import { ask } from '../answers'
import { chanceFrom, claim, link, mapOf, pick, randomMap } from '../small-maps'

const questions: Readonly<Record<string, readonly string[]>> = {
  'us-iran': [
    'domestic trap -> no de-escalation -> accident',
    'no concessions -| settlement',
    'external shock -> settlement',
    'stalemate ~> no settlement top 4',
    'nuclear deal ~> structural traps can break',
    'pressure campaign ~> no settlement top 3',
    '* -> wider war top 5',
    'hatred ~> no settlement',
    'legitimacy ~> deadlock top 3',
  ],
  vasa: ['royal wish -> ship sinks', 'no theory ~> several causes', 'top-heavy -> ship sinks'],
  'mill-street': ['bollards ~> thesis', 'sinking bollards ~> thesis', 'park road humps ~> thesis'],
}

describe('the chains of the maps that ship', () => {
  it.each(samples.map((sample) => [sample.map.id, sample] as const))('%s', async (id, sample) => {
    const graph = ArgumentGraph.fromDocument(sample)
    const told = (questions[id] ?? []).flatMap((question) => {
      const { chains } = ask(graph, question)
      return ['', `# ${question}`, ...chains.map(({ sign, sentence }) => `${sign} ${sentence}`)]
    })
    await expect(`${told.join('\n').trim()}\n`).toMatchFileSnapshot(`golden/${id}.txt`)
  })
})

/** a → b → c … by these links, and the sentence of that chain. */
function told(...types: readonly string[]): Pick<Chain, 'sentence' | 'sign'> {
  const ends = [...'abcdef'].slice(0, types.length + 1)
  const links = types.map((type, n) => link(`l${n}`, `${ends[n]} ${type} ${ends[n + 1]}`, 0.9 - n / 10))
  const [chain] = ask(mapOf(ends, links), `#a ~> #${ends.at(-1)}`).chains
  return chain as Chain
}

describe('signs in words', () => {
  it.each([
    [['prevents'], '-', '“a” prevents “b”.'],
    [
      ['causes', 'causes', 'causes'],
      '+',
      '“a” leads to “b”, then “c”, then “d”; the last step is the weakest (0.7).',
    ],
    [
      ['prevents', 'prevents'],
      '+',
      '“a” prevents “b”, whose absence makes way for “c”; the last step is the weakest (0.8).',
    ],
    [
      ['prevents', 'enables'],
      '-',
      '“a” prevents “b”, whose absence rules out “c”; the last step is the weakest (0.8).',
    ],
    [
      ['causes', 'prevents', 'causes', 'prevents', 'enables'],
      '+',
      '“a” leads to “b”, which prevents “c”, whose absence holds back “d”, whose absence makes way for “e”, ' +
        'which makes “f” possible; the last step is the weakest (0.5).',
    ],
    [
      ['attacks', 'supports', 'attacks'],
      '+',
      '“a” speaks against “b”, whose weakness takes a reason from “c”, whose weakness clears an objection to “d”; ' +
        'the last step is the weakest (0.7).',
    ],
    [
      ['supports', 'specifies'],
      '+',
      '“a” is a reason for “b”, which spells out “c”; the last step is the weakest (0.8).',
    ],
  ] as const)('%s', (types, sign, sentence) => expect(told(...types)).toMatchObject({ sign, sentence }))
})

describe('what is said besides', () => {
  const doubts = ['x', 'y', 'z']
  const graph = mapOf(
    ['a', 'b', 'c', ...doubts, 'answer', claim('labelled', { label: ' Is it so? ' })],
    [
      link('ab', 'a causes b', 0.9),
      link('bc', 'b causes c'),
      link('x-b', 'x attacks b', 1),
      link('yz-bc', 'y+z attacks !bc', 1),
      link('x-c', 'x attacks c', 1),
      link('answers', 'answer attacks x', 1),
      link('to-labelled', 'a causes labelled'),
    ],
  )

  it('names what contests it, first what stands, and counts the rest', () => {
    expect(ask(graph, '#a -> #c').chains[0]?.sentence).toBe(
      '“a” leads to “b”, then “c”; the last step is the weakest (not rated); ' +
        'contested by “y” and “z”, which themselves stand, by “x”, which is answered, and by one more.',
    )
  })

  it('of a single step says only what nobody rated', () => {
    expect(ask(graph, '#a => #labelled').chains[0]?.sentence).toBe(
      '“a” leads to “Is it so?”; nobody has rated this step.',
    )
  })
})

describe('any chain', () => {
  it('is told with every label, in order, in one sentence of a sensible length', () => {
    let seen = 0
    for (let seed = 1; seed <= 300; seed++) {
      const chance = chanceFrom(seed)
      const drawn = randomMap(chance, { claims: [3, 8], links: [4, 20], undercuts: 0.15, premises: 0.2 })
      const from = pick(chance, [...drawn.claims.keys()])
      for (const chain of ask(drawn, `#${from} ~> *`).chains) {
        const labels = chain.claims.map((id) => `“${drawn.claims.get(id)?.label}”`)
        let at = -1
        for (const label of labels) {
          const next = chain.sentence.indexOf(label, at + 1)
          expect(next, `seed ${seed}: ${label} in ${chain.sentence}`).toBeGreaterThan(at)
          at = next
        }
        expect(chain.sentence).toMatch(/^“[^.]*\D(?:\(\d\.\d+\)[^.]*)?\.$/)
        const least = labels.join('').length
        expect(chain.sentence.length).toBeLessThan(least + 45 * chain.links.length + 160)
        // Two hindrances cancel: the last claim is held back exactly where the chain's sign says so.
        const path = chain.sentence.split(';')[0] as string
        const last = path.split(/, (?:which|whose|then) /).at(-1) as string
        const lets = /makes way for|clears an objection to/.test(last)
        const holdsBack =
          /prevents|speaks against|holds back|rules out|takes (?:a reason|substance) from/.test(last)
        expect(lets || !holdsBack, chain.sentence).toBe(chain.sign === '+')
        seen += 1
      }
    }
    expect(seen).toBeGreaterThan(1000)
  })
})
