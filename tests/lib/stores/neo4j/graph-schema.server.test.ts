/** docs/graph-schema.md against a database: everything written is listed, everything listed is written, queries run. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyChange } from '@/graph/change'
import { mapIdSchema } from '@/graph/model/ids'
import { claimKinds, linkTypes } from '@/graph/model/vocabulary'
import { samples } from '@/graph/samples/all-samples'
import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import { at } from '../../../conformance/conformance-setting'
import { richDocument } from '../../../conformance/rich-document'
import { claim, link, mapOf } from '../../../graph/chains/small-maps'
import { describeOnEachRelease, emptyOfNodes, runOn } from '../../../neo4j-server'

const page = readFileSync(fileURLToPath(new URL('../../../../docs/graph-schema.md', import.meta.url)), 'utf8')
const note = { at, by: 'Editor', summary: 'write' }

/** `Claim: [id, kind …]`, from the headings and tables between two chapters of the page. */
function listed(chapter: string): Record<string, string[]> {
  const text = page.split(`\n## ${chapter}\n`)[1]?.split('\n## ')[0] ?? ''
  const parts = text.split('\n### ').slice(1)
  return Object.fromEntries(
    parts.map((part) => [
      part.split('\n')[0] ?? '',
      [...part.matchAll(/^\| \*?`(\w+)`\*? \|/gm)].map((match) => match[1] ?? '').sort(),
    ]),
  )
}

/** What the page lists only in words. */
const kindLabels = ['Thesis', 'Evidence', 'Event', 'Condition', 'Counterpoint']
const familyLabels = ['Causal', 'Support', 'Attack', 'Structural']

const parameters = {
  map: 'us-iran',
  claim: 'accident',
  from: 'domestic-trap',
  loop: 'domestic-trap',
}

const queries = [...page.matchAll(/\*\*(\d+)\. (.*?)\*\*.*\n```cypher\n([^`]*)```/g)].map(
  ([, number = '', title = '', text = '']) => ({ number, title, text }),
)

it('has ten queries', () => {
  expect(queries.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, n) => String(n + 1)))
})

describeOnEachRelease((_release, settings) => {
  beforeAll(async () => {
    await emptyOfNodes(settings)
    const store = createNeo4jStore(settings)
    for (const sample of samples) await store.create(sample, note)
    await store.create(richDocument(mapIdSchema.parse('rich')), note)
    await store.create(everyKind(), note)
    const change = emptyChange()
    change.added.claims.push(claim('more'))
    const named = { ...note, requestId: 'r', fingerprint: 'f', undoes: 1 }
    await store.commit(mapIdSchema.parse('every'), 1, change, named)
    await store.acknowledge(mapIdSchema.parse('every'), 2, { ...named, requestId: 's' })
    await store.remove(mapIdSchema.parse('every'), at)
    await store.close()
    // The only mark that no map at rest bears.
    await runOn(settings, "CREATE (:Map {id: 'half', arriving: 'x'})")
  }, 120_000)
  afterAll(async () => {
    await emptyOfNodes(settings)
  }, 60_000)

  it('every label and property of nodes is listed, and no other', async () => {
    const rows = await runOn(
      settings,
      `MATCH (n) UNWIND labels(n) AS label UNWIND keys(n) AS key
RETURN label, collect(DISTINCT key) AS keys`,
    )
    const found = new Map(rows.map(({ label, keys }) => [String(label), (keys as string[]).toSorted()]))
    for (const label of [...kindLabels, ...familyLabels]) {
      expect(page).toContain(`\`${label}\``)
      expect(found.delete(label), label).toBe(true)
    }
    expect(Object.fromEntries(found)).toEqual(listed('Nodes'))
  })

  it('every type and property of relationships is listed, and no other', async () => {
    const rows = await runOn(
      settings,
      `MATCH ()-[r]->() WITH type(r) AS type, keys(r) AS keys
UNWIND CASE WHEN size(keys) = 0 THEN [null] ELSE keys END AS key
RETURN type, collect(DISTINCT key) AS keys`,
    )
    const found = rows.map(({ type, keys }) => [String(type), (keys as string[]).toSorted()])
    expect(Object.fromEntries(found)).toEqual(listed('Relationships'))
  })

  it('the first thing one types in Browser shows the argument', async () => {
    const typed = 'MATCH p = (:Claim)-[:CAUSES*..4]->(:Claim {label: $label}) RETURN p'
    const [sample] = samples.filter(({ map }) => map.id === 'us-iran')
    const label = sample?.claims.find(({ id }) => id === 'accident')?.label
    const paths = await runOn(settings, typed, { label })
    const direct = sample?.links.filter(
      ({ type, to }) => type === 'causes' && 'claim' in to && to.claim === 'accident',
    )
    const ends = paths.map(({ p }) => p as { length: number; end: { properties: { id: string } } })
    expect(ends.every(({ end, length }) => end.properties.id === 'accident' && length <= 4)).toBe(true)
    const premises = direct?.flatMap(({ from }) => from) ?? []
    expect(ends.filter(({ length }) => length === 1)).toHaveLength(premises.length)
    expect(ends.length).toBeGreaterThan(premises.length)
  })

  it.each(queries)('query $number: $title', async ({ text }) => {
    expect((await runOn(settings, text, parameters)).length).toBeGreaterThan(0)
  })
})

/** A map with a claim of every kind and a link of every type. */
function everyKind() {
  const claims = claimKinds.map((kind) => claim(kind, { kind }))
  const links = linkTypes.map((type) => link(`l-${type}`, `claim ${type} event`))
  const id = mapIdSchema.parse('every')
  return mapOf(claims, links, { map: { id, title: 'Every kind', summary: '' } }).toDocument()
}
