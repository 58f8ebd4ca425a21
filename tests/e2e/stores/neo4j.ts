/** The Neo4j of the stories: one server for the run, of the newest release that this machine can run. */
import type { TestProject } from 'vitest/node'
import { provideServers } from '../../neo4j-server'

export default function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideServers(project, [undefined])
}
