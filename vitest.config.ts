import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What needs a running Neo4j. */
const onNeo4j = [
  'tests/conformance/neo4j*.test.ts',
  'tests/lib/**/*.server.test.ts',
  'tests/http/neo4j/**/*.test.ts',
  'tests/scripts/neo4j.server.test.ts',
]

/** Files of tests that take minutes. */
const longest = ['tests/conformance/', 'tests/lib/stores/neo4j/killed.server']

/** The longest go first, so that no worker is left with one of them when the others are done. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => longest.some((part) => moduleId.includes(part))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    testTimeout: 30_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/http/**', ...onNeo4j],
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: onNeo4j,
          // Starts a real server a release for each worker, only when one of these tests runs. The files of a worker share
          // them, so they take turns.
          globalSetup: 'tests/neo4j-server.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'http',
          include: ['tests/http/**/*.test.ts'],
          exclude: onNeo4j,
          // Builds and starts a real server, only when one of these tests runs.
          globalSetup: 'tests/http/shared-server.ts',
          testTimeout: 120_000,
        },
      },
    ],
  },
})
