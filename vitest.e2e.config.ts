import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Stories that are told once a store. */
const onBothStores = ['tests/e2e/stores/**/*.e2e.ts']

/** The stories in a real browser: one after the other, each against a server of its own. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // A busy machine takes its time over pictures and layouts.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['tests/e2e/**/*.e2e.ts'],
          exclude: onBothStores,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'stories on both stores',
          include: onBothStores,
          // Starts a real Neo4j, only when one of these stories runs.
          globalSetup: 'tests/e2e/stores/neo4j.ts',
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
