/** Small maps of every shape, for properties that hold of all. */
import fc from 'fast-check'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { claim, graphOf, link } from '../../app/small-map'

/** Up to 8 claims and 14 links, some of which argue with earlier ones. */
export function anyGraph(): fc.Arbitrary<ArgumentGraph> {
  return fc.integer({ min: 1, max: 8 }).chain((count) => {
    const one = fc.integer({ min: 0, max: count - 1 }).map((n) => `c${n}`)
    const wish = fc.record({
      from: fc.uniqueArray(one, { minLength: 1, maxLength: 3 }),
      to: one,
      type: fc.constantFrom('causes' as const, 'supports' as const, 'attacks' as const),
      /** Which of the links before it, counted round; null: a claim. */
      onLink: fc.option(fc.nat(), { freq: 2 }),
    })
    return fc.array(wish, { maxLength: 14 }).map((wishes) => {
      const claims = Array.from({ length: count }, (_, n) =>
        claim(`c${n}`, { kind: n === 0 ? 'thesis' : 'claim' }),
      )
      const links = wishes.flatMap(({ from, to, type, onLink }, n) => {
        const ends = from.filter((id) => id !== to)
        if (ends.length === 0) return []
        const struck = n > 0 && type !== 'causes' ? onLink : null
        return [{ n, ends, to, type, struck }]
      })
      const made = links.map(({ n, ends, to, type, struck }, index) => {
        const earlier = struck === null ? undefined : links[struck % Math.max(1, index)]
        return link(`l${n}`, ends, type, earlier && index > 0 ? `#l${earlier.n}` : to)
      })
      return graphOf(claims, made)
    })
  })
}
