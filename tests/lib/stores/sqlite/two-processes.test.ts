/** Two processes on one data file: each waits for the other, and nothing is lost. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyChange } from '@/graph/change'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { createWrittenMap, startWriting, written } from './writing-processes'

const note = { at: '2026-11-01T00:00:00.000Z', by: 'A', summary: 'write' }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-two-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('two processes on one file', () => {
  it('write 150 changes each; all are there, in versions without gaps', async () => {
    await createWrittenMap(folder)
    const writers = ['one', 'two'].map((name) => startWriting(folder, name, 150))
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0])

    const store = createSqliteStore(folder)
    const { document, version } = await store.load(written)
    expect(version).toBe(301)
    expect(document.claims).toHaveLength(300)
    expect(document.links).toHaveLength(298)
    const versions = (await store.revisions(written, {})).map((revision) => revision.version)
    expect(versions).toEqual(Array.from({ length: 301 }, (_, n) => 301 - n))
    await store.close()
  }, 60_000)

  it('open an empty folder at once, and both find the same schema', async () => {
    const stores = Array.from({ length: 6 }, () => createSqliteStore(join(folder, 'new', 'folder')))
    expect(await Promise.all(stores.map((store) => store.maps()))).toEqual(Array(6).fill([]))
    for (const store of stores) await store.close()
  })
})

describe('a file that another process keeps locked', () => {
  const lock = () => {
    const other = new DatabaseSync(join(folder, 'throughline.db'))
    other.exec('BEGIN IMMEDIATE')
    return () => {
      other.exec('ROLLBACK')
      other.close()
    }
  }

  it('is waited for, without keeping this process from anything else', async () => {
    await createWrittenMap(folder)
    const store = createSqliteStore(folder)
    await store.maps()
    const unlock = lock()
    const commit = store.commit(written, 1, emptyChange(), note)
    let ticks = 0
    const ticking = setInterval(() => ticks++, 5)
    setTimeout(unlock, 500)
    expect(await store.version(written)).toBe(1)
    expect(await commit).toEqual({ outcome: 'committed', version: 2 })
    clearInterval(ticking)
    expect(ticks).toBeGreaterThan(5)
    await store.close()
  })

  it('is given up after some seconds, with a plain sentence; reading goes on, and so does writing once it is free', async () => {
    await createWrittenMap(folder)
    const store = createSqliteStore(folder)
    const unlock = lock()
    await expect(store.commit(written, 1, emptyChange(), note)).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringMatching(/locked/),
      cause: expect.any(Error),
    })
    expect(await store.version(written)).toBe(1)
    unlock()
    expect(await store.commit(written, 1, emptyChange(), note)).toEqual({ outcome: 'committed', version: 2 })
    await store.close()
  }, 20_000)
})
