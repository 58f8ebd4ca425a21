/** What is planned ahead is what the usual questions ask: the same text, to the letter. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { questions } from '@/lib/stores/neo4j/warm-up'

it.each(['cypher25', 'cypher5'] as const)('the statements of two and three steps, in %s', (dialect) => {
  const golden = ['two-steps', 'three-steps'].map((name) =>
    readFileSync(new URL(`chains/golden/${dialect}/${name}.cypher`, import.meta.url), 'utf8').trim(),
  )
  const texts = questions(dialect).map(([text]) => text.trim())
  expect([...new Set(texts)]).toEqual(golden)
})
