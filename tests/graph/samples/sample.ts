/** A sample as its tests look at it: the file, the checked document, its graph, and questions put to it. */
import { readFileSync } from 'node:fs'
import { answerQuestion, planQuestion } from '@/graph/chains/ask'
import { searchReference } from '@/graph/chains/search/reference'
import { readDocument } from '@/graph/formats/throughline-json'
import { ArgumentGraph } from '@/graph/model/argument-graph'

export type Sample = ReturnType<typeof openSample>

export function openSample(id: string) {
  const file = readFileSync(`graph/samples/${id}.json`, 'utf8')
  const document = readDocument(JSON.parse(file), { author: 'nobody', at: '2000-01-01T00:00:00.000Z' })
  const graph = ArgumentGraph.fromDocument(document)
  return { file, document, graph, claims: [...graph.claims.values()], links: [...graph.links.values()] }
}

/** Every paragraph of a digest as `section/number`, in its order. */
export function placesOf(digest: string): string[] {
  const sections = digest.split(/^## /m).slice(1)
  return sections.flatMap((section) => {
    const [title, ...paragraphs] = section.split('\n\n').map((block) => block.trim())
    return paragraphs.filter((block) => block !== '').map((_, i) => `${title}/${i + 1}`)
  })
}

/** Ids of all claims and links that bear on `end`: links are followed from their target back to their premises. */
export function bearingOn({ graph }: Sample, end: string): ReadonlySet<string> {
  const reached = new Set([end])
  // The set grows while it is walked, and the walk goes on over what was added.
  for (const id of reached) {
    for (const link of graph.linksTo(id)) for (const part of [link.id, ...link.from]) reached.add(part)
  }
  return reached
}

export function ask({ graph }: Sample, question: string) {
  const planned = planQuestion(graph, question)
  const found = searchReference(graph, planned.plan, { time: 10_000, states: 5_000_000 })
  return answerQuestion(graph, 1, planned, found)
}
