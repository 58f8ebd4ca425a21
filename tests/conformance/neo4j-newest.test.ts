import { testedReleases } from '../neo4j-server'
import { neo4jConformance } from './neo4j-conformance'

for (const release of testedReleases.slice(0, 1)) neo4jConformance(release)
