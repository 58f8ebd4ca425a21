/** `node --import tsx writing-process.ts SETTINGS`: writes until it is killed; a line a version that is confirmed. */
import { writeSync } from 'node:fs'
import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import { writeOn } from './writing'

await writeOn(createNeo4jStore(JSON.parse(process.argv[2] ?? '')), (version) => {
  writeSync(1, `${version}\n`)
})
