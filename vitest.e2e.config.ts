import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The stories in a real browser: one after the other, each against a server of its own. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
