/**
 * How often words that a person would use find the claim meant: first, and among the five taken. The lists are how people
 * speak, not what the search can do: some of them share no word with the claim and are not found. They are kept to see
 * that a change makes it better, and are no place to tune to.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { planQuestion } from '@/graph/chains/ask'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { samples } from '@/graph/samples/all-samples'

interface Phrasing {
  words: string
  meant: string[]
}

const folder = fileURLToPath(new URL('phrasings/', import.meta.url))
const lists = readdirSync(folder).map((file) => ({
  map: file.replace('.txt', ''),
  phrasings: readFileSync(folder + file, 'utf8')
    .split('\n')
    .filter((line) => line.includes(' = '))
    .map((line): Phrasing => {
      const [words = '', meant = ''] = line.split(' = ')
      return { words, meant: meant.split(' | ') }
    }),
}))

function recall(map: string, phrasings: readonly Phrasing[]) {
  const sample = samples.find((one) => one.map.id === map)
  if (!sample) throw new Error(`There is no sample ${map}.`)
  const graph = ArgumentGraph.fromDocument(sample)
  const missed: string[] = []
  let [first, five] = [0, 0]
  for (const { words, meant } of phrasings) {
    expect(meant.every((id) => graph.claims.has(id))).toBe(true)
    const [step] = planQuestion(graph, `${words} -> *`).steps
    const ids: string[] = [...(step?.claims ?? []), ...(step?.others ?? [])].map(({ id }) => id).slice(0, 5)
    if (meant.includes(ids[0] ?? '')) first += 1
    else missed.push(`${words}: ${ids.slice(0, 5).join(' ')} (${meant.join(' | ')})`)
    if (meant.some((id) => ids.includes(id))) five += 1
  }
  return { first, five, asked: phrasings.length, missed }
}

describe('what people call the claims of the maps that ship', () => {
  const results = lists.map(({ map, phrasings }) => ({ map, ...recall(map, phrasings) }))
  const share = (of: 'first' | 'five') =>
    results.reduce((sum, one) => sum + one[of], 0) / results.reduce((sum, one) => sum + one.asked, 0)

  it('is long enough a list', () => {
    expect(lists.flatMap(({ phrasings }) => phrasings).length).toBeGreaterThanOrEqual(200)
  })

  it('finds the claim meant first nine times in ten, and among five nearly always', () => {
    expect(share('first')).toBeGreaterThanOrEqual(0.9)
    expect(share('five')).toBeGreaterThanOrEqual(0.97)
  })

  it.each(results)('on no map falls far behind: $map', ({ first, asked, missed }) => {
    expect(first / asked, missed.join('\n')).toBeGreaterThanOrEqual(0.78)
  })
})
