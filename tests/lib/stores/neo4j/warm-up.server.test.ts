/** Planning ahead asks and writes, and leaves nothing. */
import { expect, it } from 'vitest'
import { Connection } from '@/lib/stores/neo4j/connection'
import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import { warmUp } from '@/lib/stores/neo4j/warm-up'
import { describeOnEachRelease, emptyOfNodes, runOn } from '../../../neo4j-server'

describeOnEachRelease((release, settings) => {
  it('a warmed database is as it was', async () => {
    await emptyOfNodes(settings)
    const store = createNeo4jStore(settings)
    expect(await store.maps()).toEqual([])
    const connection = new Connection(settings)
    // Twice, as by two servers that start together.
    const dialect = release.startsWith('5.') ? 'cypher5' : 'cypher25'
    expect(await Promise.all([warmUp(connection, dialect), warmUp(connection, dialect)])).toEqual([
      true,
      true,
    ])
    const left = await runOn(settings, 'MATCH (n) RETURN labels(n) AS labels')
    expect(left).toEqual([{ labels: ['ThroughlineSchema'] }])
    expect(await store.untouched()).toBe(true)
    await connection.close()
    await store.close()
  })

  it('a store that is closed meanwhile is no fault', async () => {
    const connection = new Connection(settings)
    await connection.close()
    expect(await warmUp(connection, 'cypher5')).toBe(false)
  })
})
