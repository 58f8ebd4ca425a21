/** Data folders that cannot be used, or only read: each said in a sentence that tells what to do. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyChange } from '@/graph/change'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { canMount, mountSmallDisk, needsMount } from './small-disk'
import { createWrittenMap, startWriting, written } from './writing-processes'

const note = { at: '2026-11-01T00:00:00.000Z', by: 'A', summary: 'write' }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-unusable-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const unavailable = (sentence: RegExp) => ({
  code: 'store-unavailable',
  message: expect.stringMatching(sentence),
})

describe('a data folder that cannot be used', () => {
  it('is a file: said, and used once it is a folder', async () => {
    const path = join(folder, 'data')
    writeFileSync(path, 'not a folder')
    const store = createSqliteStore(path)
    await expect(store.health()).rejects.toMatchObject(unavailable(/DATA_DIR is a file/))
    rmSync(path)
    expect(await store.maps()).toEqual([])
    await store.close()
  })

  it('lies below a file', async () => {
    writeFileSync(join(folder, 'file'), '')
    const store = createSqliteStore(join(folder, 'file', 'data'))
    await expect(store.maps()).rejects.toMatchObject(unavailable(/is a file/))
  })

  it.runIf(process.platform === 'linux')('lies where no folder can ever be made', async () => {
    const store = createSqliteStore('/proc/throughline/data')
    await expect(store.maps()).rejects.toMatchObject(unavailable(/cannot be made/))
  })

  it('holds a folder where the data file should be', async () => {
    mkdirSync(join(folder, 'throughline.db'))
    await expect(createSqliteStore(folder).maps()).rejects.toMatchObject(unavailable(/is not a file/))
  })

  it('holds a file that is no database', async () => {
    writeFileSync(join(folder, 'throughline.db'), 'Dear diary, '.repeat(1000))
    await expect(createSqliteStore(folder).maps()).rejects.toMatchObject(unavailable(/not a database/))
  })

  it('holds the database of another program, which is left alone', async () => {
    const path = join(folder, 'throughline.db')
    const other = new DatabaseSync(path)
    other.exec('CREATE TABLE recipes (name TEXT)')
    other.close()
    await expect(createSqliteStore(folder).maps()).rejects.toMatchObject(unavailable(/another program/))
    const again = new DatabaseSync(path)
    expect(again.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'recipes' }])
    again.close()
  })

  it('holds data of a newer release, which is left alone', async () => {
    await createWrittenMap(folder)
    const path = join(folder, 'throughline.db')
    const newer = new DatabaseSync(path)
    newer.exec('PRAGMA user_version = 99')
    newer.close()
    await expect(createSqliteStore(folder).maps()).rejects.toMatchObject(
      unavailable(/newer Throughline.*schema 99/),
    )
    const again = new DatabaseSync(path)
    expect(again.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 })
    again.close()
  })
})

/** As the first schema left it, before requests that change nothing were remembered. */
function makeOlder(folder: string): void {
  const older = new DatabaseSync(join(folder, 'throughline.db'))
  older.exec('DROP TABLE acknowledgements; PRAGMA user_version = 1')
  older.close()
}

describe('a data folder of an older release', () => {
  it('is brought up to date, with what is in it', async () => {
    await createWrittenMap(folder)
    makeOlder(folder)
    const store = createSqliteStore(folder)
    expect(await store.version(written)).toBe(1)
    const asked = { ...note, requestId: 'r', fingerprint: 'f' }
    await store.acknowledge(written, 1, asked)
    expect(await store.request(written, 'r')).toEqual({ version: 1, ...asked, change: emptyChange() })
    await store.close()
  })
})

describe.skipIf(!canMount)(`a data folder that can only be read${needsMount}`, () => {
  it('is read as it lies, refuses writes, and takes them again when it may be written', async () => {
    const disk = mountSmallDisk('size=8m')
    try {
      // By another process, because a file that is open here for writing cannot be made read-only.
      expect(await startWriting(disk.folder, 'w', 3).ended).toBe(0)
      disk.remount('ro')
      const store = createSqliteStore(disk.folder)
      expect(await store.version(written)).toBe(4)
      expect(await store.maps()).toHaveLength(1)
      await expect(store.commit(written, 4, emptyChange(), note)).rejects.toMatchObject(
        unavailable(/cannot be written/),
      )
      expect((await store.load(written)).document.claims).toHaveLength(3)
      disk.remount('rw')
      const committed = { outcome: 'committed', version: 5 }
      expect(await store.commit(written, 4, emptyChange(), note)).toEqual(committed)
      expect(await store.version(written)).toBe(5)
      await store.close()
    } finally {
      disk.unmount()
    }
  })

  it('and is of an older release: said', async () => {
    const disk = mountSmallDisk('size=8m')
    try {
      expect(await startWriting(disk.folder, 'w', 1).ended).toBe(0)
      makeOlder(disk.folder)
      disk.remount('ro')
      const store = createSqliteStore(disk.folder)
      await expect(store.maps()).rejects.toMatchObject(unavailable(/older Throughline.*may be written/))
      disk.remount('rw')
      expect(await store.version(written)).toBe(2)
      await store.close()
    } finally {
      disk.unmount()
    }
  })

  it('and is empty: said', async () => {
    const disk = mountSmallDisk('size=64k')
    try {
      disk.remount('ro')
      await expect(createSqliteStore(disk.folder).maps()).rejects.toMatchObject({ code: 'store-unavailable' })
      const below = createSqliteStore(join(disk.folder, 'data'))
      await expect(below.maps()).rejects.toMatchObject(unavailable(/cannot be made/))
    } finally {
      disk.unmount()
    }
  })
})
