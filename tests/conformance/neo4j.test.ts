import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import { describeOnEachRelease, emptyOfNodes } from '../neo4j-server'
import { storeConformance } from './store-conformance'

describeOnEachRelease((release, settings) => {
  const open = async () => {
    await emptyOfNodes(settings)
    return {
      store: createNeo4jStore(settings),
      another: async () => createNeo4jStore(settings),
      end: () => emptyOfNodes(settings),
    }
  }
  // A durable commit over the wire takes some ten milliseconds, and planning a new question a third of a second; edits
  // and questions as such are tried by the hundred elsewhere.
  storeConformance(`Neo4j ${release}`, open, { randomEdits: 40, plansPerMap: 1 })
})
