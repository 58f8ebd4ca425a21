import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ThroughlineError } from '@/graph/errors'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { samples } from '@/graph/samples/all-samples'
import { ask } from './answers'

const page = readFileSync(fileURLToPath(new URL('../../../docs/chain-language.md', import.meta.url)), 'utf8')
const examples = [...page.matchAll(/```chains *(\w*)\n(.+)\n```/g)].map(
  ([, kind = '', question = '']) => [question, kind] as const,
)
const sample = samples.find((one) => one.map.id === 'us-iran')
if (!sample) throw new Error('The sample map is not there.')
const graph = ArgumentGraph.fromDocument(sample)

function messageOf(question: string): string {
  try {
    ask(graph, question)
  } catch (error) {
    if (error instanceof ThroughlineError && error.code === 'bad-question') return error.message
    throw error
  }
  return ''
}

describe('docs/chain-language.md', () => {
  it('has examples of each kind', () => {
    expect(examples.length).toBeGreaterThanOrEqual(15)
    expect(new Set(examples.map(([, kind]) => kind))).toEqual(new Set(['', 'nothing', 'error']))
  })

  it.each(examples.filter(([, kind]) => kind === ''))('finds chains: %s', (question) => {
    const answer = ask(graph, question)
    expect(answer.chains.length).toBeGreaterThan(0)
    expect(answer.nothing).toBeNull()
    for (const chain of answer.chains) {
      for (const claim of chain.claims) expect(chain.sentence).toContain(graph.claims.get(claim)?.label)
    }
  })

  it.each(examples.filter(([, kind]) => kind === 'nothing'))(
    'finds nothing, and says what would: %s',
    (question) => {
      const { chains, nothing } = ask(graph, question)
      expect(chains).toEqual([])
      expect(nothing?.suggestion).toMatch(/->/)
      expect(ask(graph, nothing?.suggestion ?? '').chains.length).toBeGreaterThan(0)
    },
  )

  it.each(examples.filter(([, kind]) => kind === 'error'))('cannot be read: %s', (question) => {
    expect(messageOf(question)).toMatch(/^At character \d+: /)
  })

  it('quotes the message that is given', () => {
    const quoted = /^> (At character .+)$/m.exec(page)?.[1]
    expect(messageOf('domestic trap -> -> accident')).toBe(quoted)
  })
})
