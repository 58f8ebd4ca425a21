import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What needs a running Neo4j. */
const onNeo4j = [
  'tests/conformance/neo4j*.test.ts',
  'tests/lib/**/*.server.test.ts',
  'tests/http/neo4j/**/*.test.ts',
  'tests/scripts/neo4j.server.test.ts',
]

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    testTimeout: 30_000,
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
          // Starts a real server a release, only when one of these tests runs. The files share them, so they take turns: a
          // database and what asks it fill two cores.
          globalSetup: 'tests/neo4j-server.ts',
          fileParallelism: false,
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
