/**
 * The contract of a store in executable form. A store's own test is: open me, run this. One store is opened for the
 * whole suite, because opening can be slow; every test uses maps of its own.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mapIdSchema } from '@/graph/model/ids'
import type { MapStore } from '@/graph/store'
import { answersChains } from './chains'
import { commitsChanges } from './commits'
import { letsWritersShare } from './concurrent-writers'
import {
  type ConformanceCounts,
  type ConformanceSetting,
  fullCounts,
  type OpenedStore,
} from './conformance-setting'
import { deletesAndRestores } from './deletion'
import { erasesForGood } from './erasing'
import { keepsHostileText } from './hostile-text'
import { takesRandomEdits } from './random-edits'
import { keepsRevisions } from './revisions'
import { findsClaims } from './search'
import { seedsOnce } from './seeding'
import { keepsWholeMaps } from './whole-maps'

/** Declares the tests. `open` makes a store on data that nobody used before. */
export function storeConformance(
  name: string,
  open: () => Promise<OpenedStore>,
  counts: Partial<ConformanceCounts> = {},
): void {
  describe(`${name} keeps the contract of a store`, () => {
    let opened: OpenedStore | undefined
    let current: MapStore | undefined
    let untouchedAtFirst: boolean | undefined
    const others: MapStore[] = []
    let serial = 0

    const setting: ConformanceSetting = {
      counts: { ...fullCounts, ...counts },
      store: () => present(current),
      reopen: async () => {
        await present(current).close()
        current = await present(opened).another()
        return current
      },
      another: async () => {
        const other = await present(opened).another()
        others.push(other)
        return other
      },
      freshId: (word) => mapIdSchema.parse(`${word}-${++serial}`),
    }

    beforeAll(async () => {
      opened = await open()
      current = opened.store
      untouchedAtFirst = await current.untouched()
    }, 120_000)

    afterAll(async () => {
      for (const other of others) await other.close()
      await current?.close()
      await opened?.end()
    }, 120_000)

    it('is untouched until its first map is made', () => {
      expect(untouchedAtFirst).toBe(true)
    })

    seedsOnce(setting)
    keepsWholeMaps(setting)
    commitsChanges(setting)
    keepsRevisions(setting)
    deletesAndRestores(setting)
    erasesForGood(setting)
    findsClaims(setting)
    keepsHostileText(setting)
    answersChains(setting)
    takesRandomEdits(setting)
    letsWritersShare(setting)

    it('says how it is', async () => {
      expect((await setting.store().health()).detail).toMatch(/\S/)
    })

    it('can be closed twice', async () => {
      const store = await setting.another()
      await store.close()
      await store.close()
    })
  })
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The store of the suite was not opened.')
  return value
}
