/** What must be true of the written map, however its writer or its server was broken off. */
import { expect } from 'vitest'
import type { MapStore } from '@/graph/store'
import { written } from './writing'

/** Nothing confirmed is lost, nothing is half done, and the graph agrees with itself and its history. */
export async function expectWhole(store: MapStore, confirmed: number): Promise<void> {
  const { document, version } = await store.load(written)
  // One change may have been stored before its confirmation was heard.
  expect([confirmed, confirmed + 1]).toContain(version)
  expect(document.claims).toHaveLength(version - 1)
  expect(document.links).toHaveLength(Math.max(version - 2, 0))
  expect(document.map.summary).toBe(`${version - 1} changes`)
  expect(await store.inconsistencies(written)).toEqual([])
}
