import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FallingQueue } from '@/graph/chains/search/falling-queue'

/** Factors by which keys fall: links' strengths, the smallest of them too, down to keys that share the last bucket. */
const factor = fc.oneof(
  fc.double({ min: 1e-30, max: 1, noNaN: true }),
  fc.constantFrom(1, 0.5, 0.95, 1 - 2 ** -52, 2 ** -70),
)

describe('FallingQueue', () => {
  it('gives what is in it in the exact order of keys, whatever is put in on the way', () => {
    const round = fc.record({ puts: fc.array(factor, { maxLength: 5 }), takes: fc.nat(4) })
    fc.assert(
      fc.property(fc.array(round, { maxLength: 40 }), (rounds) => {
        const queue = new FallingQueue()
        const plain: number[] = []
        let last = 1
        let item = 0
        for (const { puts, takes } of rounds) {
          for (const by of puts) {
            const key = Math.max(last * by, Number.MIN_VALUE)
            queue.push(item++, key)
            plain.push(key)
          }
          plain.sort((a, b) => b - a)
          for (let n = 0; n < takes && plain.length > 0; n++) {
            last = plain.shift() as number
            expect(queue.key).toBe(last)
            queue.pop()
            expect(queue.size).toBe(plain.length)
          }
        }
      }),
    )
  })

  it('says when there is nothing', () => {
    const queue = new FallingQueue()
    expect([queue.size, queue.key]).toEqual([0, -1])
    queue.push(7, 0.25)
    expect([queue.size, queue.key, queue.pop(), queue.size, queue.key]).toEqual([1, 0.25, 7, 0, -1])
  })

  it('has room for more than it began with', () => {
    const queue = new FallingQueue()
    for (let item = 0; item < 5_000; item++) queue.push(item, (item + 1) / 5_001)
    for (let item = 4_999; item >= 0; item--) {
      expect(queue.key).toBe((item + 1) / 5_001)
      expect(queue.pop()).toBe(item)
    }
  })
})
