import { describe } from 'vitest'
import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import { emptyDatabase, sharedServer, testedReleases } from '../neo4j-server'
import { storeConformance } from './store-conformance'

for (const release of testedReleases) {
  const settings = sharedServer(release)
  describe.skipIf(settings === undefined)(`on release ${release}`, () => {
    const open = async () => {
      if (settings === undefined) throw new Error(`There is no Neo4j ${release}.`)
      await emptyDatabase(settings)
      return {
        store: createNeo4jStore(settings),
        another: async () => createNeo4jStore(settings),
        end: () => emptyDatabase(settings),
      }
    }
    // A durable commit over the wire takes some ten milliseconds, and planning a new question a third of a second; edits
    // and questions as such are tried by the hundred elsewhere.
    storeConformance(`Neo4j ${release}`, open, { randomEdits: 40, plansPerMap: 1 })
  })
}
