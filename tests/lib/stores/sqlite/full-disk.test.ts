/** A disk that is full: said plainly, reading goes on, nothing confirmed is lost, and writing goes on with more room. */
import { describe, expect, it } from 'vitest'
import { emptyChange } from '@/graph/change'
import { ThroughlineError } from '@/graph/errors'
import { mapIdSchema } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import type { MapStore } from '@/graph/store'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { claim } from '../../../graph/chains/small-maps'
import { canMount, mountSmallDisk, needsMount } from './small-disk'

const map = mapIdSchema.parse('full')
const note = { at: '2026-11-01T00:00:00.000Z', by: 'A', summary: 'write' }

async function write(store: MapStore, version: number): Promise<number> {
  const change = emptyChange()
  change.added.claims.push(claim(`c${version}`, { text: 'sediment '.repeat(200) }))
  const result = await store.commit(map, version, change, note)
  if (result.outcome !== 'committed') throw new Error(`The commit was ${result.outcome}.`)
  return result.version
}

/** Writes until the store refuses; gives the last confirmed version and the refusal. */
async function fillUp(store: MapStore, from: number): Promise<{ version: number; error: unknown }> {
  for (let version = from; ; ) {
    try {
      version = await write(store, version)
    } catch (error) {
      return { version, error }
    }
  }
}

describe.skipIf(!canMount)(`a full disk${needsMount}`, () => {
  it('refuses writes, serves reads, keeps what was confirmed, and recovers', async () => {
    const disk = mountSmallDisk('size=2m')
    try {
      const store = createSqliteStore(disk.folder)
      await store.create(emptyDocument({ id: map, title: 'Full', summary: '' }), note)
      const { version, error } = await fillUp(store, 1)
      expect(version).toBeGreaterThan(20)
      expect(error).toBeInstanceOf(ThroughlineError)
      expect(error).toMatchObject({
        code: 'store-unavailable',
        message: expect.stringMatching(/disk is full/),
        cause: expect.any(Error),
      })

      expect((await store.load(map)).document.claims).toHaveLength(version - 1)
      expect(await store.maps()).toHaveLength(1)
      expect(await store.search('sediment', { limit: 3 })).toHaveLength(3)
      expect(await store.revisions(map, { limit: 1 })).toMatchObject([{ version }])
      await store.health()
      await expect(write(store, version)).rejects.toMatchObject({ code: 'store-unavailable' })

      const reopened = createSqliteStore(disk.folder)
      expect((await reopened.load(map)).version).toBe(version)
      disk.remount('size=16m')
      expect(await write(store, version)).toBe(version + 1)
      expect(await write(reopened, version + 1)).toBe(version + 2)
      expect((await store.load(map)).document.claims).toHaveLength(version + 1)
      await reopened.close()
      await store.close()
    } finally {
      disk.unmount()
    }
  })

  it('that leaves no room for a new file says so, and works once there is room', async () => {
    const disk = mountSmallDisk('size=8k')
    try {
      const store = createSqliteStore(disk.folder)
      await expect(store.maps()).rejects.toMatchObject({ code: 'store-unavailable' })
      disk.remount('size=8m')
      expect(await store.maps()).toEqual([])
      await store.close()
    } finally {
      disk.unmount()
    }
  })
})
