/** Seeding: samples go into a store that never held a map, and only there. First in the suite, while that is so. */
import { expect, it } from 'vitest'
import { emptyDocument } from '@/graph/model/map-document'
import { seedSamples } from '@/lib/map-service/seed-samples'
import { at, type ConformanceSetting } from './conformance-setting'

export function seedsOnce({ store, another, freshId }: ConformanceSetting): void {
  it('is seeded once, by whichever server comes first, and never again', async () => {
    const samples = ['Sample one', 'Sample two'].map((title) =>
      emptyDocument({ id: freshId('sample'), title, summary: '' }),
    )
    const other = await another()
    await Promise.all([seedSamples(store(), samples, at), seedSamples(other, samples, at)])
    const ids = samples.map(({ map }) => map.id)
    // The last is the first that a newcomer sees.
    expect((await store().maps()).map(({ id }) => id)).toEqual(ids.toReversed())
    for (const id of ids) await store().remove(id, at)
    expect(await seedSamples(store(), samples, at)).toBe(0)
    expect(await store().maps()).toEqual([])
  })
}
