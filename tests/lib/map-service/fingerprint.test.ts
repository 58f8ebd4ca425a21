import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '@/lib/map-service/fingerprint'

describe('a fingerprint', () => {
  const request = { baseVersion: 1, commands: [{ type: 'a', claim: { id: 'x', label: 'y' } }, { type: 'b' }] }

  it('does not depend on the order of keys, nor on a key that is undefined', () => {
    const other = {
      commands: [{ claim: { label: 'y', id: 'x' }, type: 'a' }, { type: 'b' }],
      by: undefined,
      baseVersion: 1,
    }
    expect(fingerprintOf('commands', other)).toBe(fingerprintOf('commands', request))
  })

  it('depends on all else', () => {
    const others = [
      { ...request, baseVersion: 2 },
      { ...request, by: 'Anna' },
      { ...request, by: null },
      { ...request, commands: request.commands.toReversed() },
      { ...request, commands: [{ type: 'a', claim: { id: 'x', label: 'y', text: '' } }, { type: 'b' }] },
      { ...request, commands: [{ type: 'a', claim: { id: 'xlabel', y: '' } }, { type: 'b' }] },
    ]
    const prints = [
      fingerprintOf('undo', request),
      ...[request, ...others].map((one) => fingerprintOf('commands', one)),
    ]
    expect(new Set(prints).size).toBe(prints.length)
  })
})
