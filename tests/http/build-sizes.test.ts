/** What the built pages make a browser load stays within its limits; the build is that of the server under test. */
import path from 'node:path'
import { expect, it } from 'vitest'
import { pageSizes, sizeLine } from '../../scripts/build-sizes.mjs'

const folder = path.resolve(import.meta.dirname, '../..', process.env.NEXT_DIST_DIR ?? '.next-test')

it('prints the JavaScript of each page, none of them over its limit', () => {
  const sizes = pageSizes(folder)
  for (const size of sizes) {
    console.log(sizeLine(size))
    // Next and React alone are more than this: less would mean that something was not counted.
    expect(size.opens).toBeGreaterThan(120_000)
    expect(size.total, sizeLine(size)).toBeLessThanOrEqual(size.limit)
  }
  expect(sizes.map((size) => size.title)).toEqual(['library', 'workspace'])
  const workspace = sizes[1]
  // Its layout worker carries ELK, which is counted apart.
  expect(workspace?.workers).toBeGreaterThan(300_000)
})
