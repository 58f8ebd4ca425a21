/** One real server for all tests over HTTP, built and started once a run. Tests make maps of their own on it. */
import type { TestProject } from 'vitest/node'
import { startServer } from '../e2e/server'

declare module 'vitest' {
  interface ProvidedContext {
    /** Such as http://127.0.0.1:41234. */
    server: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  project.provide('server', server.address)
  return async () => {
    await server.stop()
  }
}
