/** The full-text index of the embedded store agrees with our idea of a word, for any text in any script. */
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { emptyChange } from '@/graph/change'
import { mapIdSchema } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { wordsOf } from '@/lib/stores/words'
import { claim } from '../../../graph/chains/small-maps'

const folder = mkdtempSync(join(tmpdir(), 'throughline-words-'))
const store = createSqliteStore(folder)
const map = mapIdSchema.parse('words')
const note = { at: '2026-11-01T00:00:00.000Z', by: 'A', summary: 'write' }
let version = 0

afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

async function write(...claims: ReturnType<typeof claim>[]): Promise<void> {
  if (version === 0) {
    await store.create(emptyDocument({ id: map, title: 'Words', summary: '' }), note)
    version = 1
  }
  const change = emptyChange()
  change.added.claims.push(...claims)
  await store.commit(map, version++, change, note)
}

const found = async (query: string) =>
  (await store.search(query, { map, limit: 10_000 })).map((hit) => hit.claim as string).sort()

it('finds a claim by every word of its text, and takes any query', async () => {
  const texts = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((text) => text.toWellFormed().replaceAll('\0', ''))
  let serial = 0
  let asked = 0
  await fc.assert(
    fc.asyncProperty(texts, texts, async (text, query) => {
      const id = `c${++serial}`
      await write(claim(id, { text }))
      await store.search(query, { limit: 5 })
      for (const word of wordsOf(text).slice(0, 3)) {
        asked++
        expect(await found(word.text), JSON.stringify(word.text)).toContain(id)
      }
    }),
    { numRuns: 300, seed: 20261101 },
  )
  expect(asked).toBeGreaterThan(300)
})

it('finds words in scripts that put no spaces between them', async () => {
  await write(
    claim('chinese', { label: '霍尔木兹海峡的封锁' }),
    claim('japanese', { text: 'ホルムズ海峡が封鎖される' }),
    claim('hindi', { label: 'जलडमरूमध्य में युद्ध' }),
    claim('arabic', { label: 'مضيق هرمز' }),
  )
  expect(await found('海峡')).toEqual(['chinese', 'japanese'])
  expect(await found('封锁')).toEqual(['chinese'])
  expect(await found('ホルムズ')).toEqual(['japanese'])
  expect(await found('युद्ध')).toEqual(['hindi'])
  expect(await found('هرم')).toEqual(['arabic'])
  const [hit] = await store.search('封鎖', { map, limit: 1 })
  expect(hit?.snippet).toBe('ホルムズ海峡が封鎖される')
})
