/** Which releases will do, and what the others are told. */
import { expect, it } from 'vitest'
import { refuseOld } from '@/lib/stores/neo4j/readiness'

it.each(['5.26.0', '5.26.12', '5.27-aura', '6.0.0', '2025.01.0', '2026.09.0'])('%s will do', (release) => {
  expect(() => refuseOld(release, 'bolt://there')).not.toThrow()
})

it.each(['3.5.35', '4.4.40', '5.0.0', '5.25.1', '0'])(
  '%s is refused, with the oldest that will do',
  (release) => {
    expect(() => refuseOld(release, 'bolt://there')).toThrow(
      `Neo4j at bolt://there is release ${release}. Throughline needs 5.26 or newer.`,
    )
  },
)
