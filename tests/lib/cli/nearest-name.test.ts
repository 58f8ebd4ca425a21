import { describe, expect, it } from 'vitest'
import { nearestName } from '@/lib/cli/nearest-name'

describe('what a mistyped name was meant to be', () => {
  const names = ['maps', 'show', 'chains', 'add', 'import', 'export', 'server', 'dry-run']
  it.each([
    ['chain', 'chains'],
    ['mpas', 'maps'],
    ['exprot', 'export'],
    ['imprt', 'import'],
    ['adds', 'add'],
    ['sever', 'server'],
    ['dry', 'dry-run'],
    ['dryrun', 'dry-run'],
    ['frobnicate', undefined],
    ['x', undefined],
    ['', undefined],
  ])('%s: %s', (word, meant) => {
    expect(nearestName(word, names)).toBe(meant)
  })
})
