/** The check of a map in a database finds what another program did to the graph behind the store's back. */
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { mapIdSchema } from '@/graph/model/ids'
import type { MapStore } from '@/graph/store'
import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import { at } from '../../../conformance/conformance-setting'
import { richDocument } from '../../../conformance/rich-document'
import { describeOnEachRelease, emptyOfNodes, runOn } from '../../../neo4j-server'
import { edit, rich } from '../../cli/furnished-house'

describeOnEachRelease((_release, settings) => {
  let store: MapStore

  beforeEach(async () => {
    await emptyOfNodes(settings)
    store = createNeo4jStore(settings)
    await store.create(richDocument(rich), { at, by: 'A', summary: 'make the map' })
    await edit(store, rich, 'later')
  }, 120_000)
  afterEach(async () => {
    await store?.close()
  })
  afterAll(async () => {
    await emptyOfNodes(settings)
  }, 60_000)

  it('nothing is found where nothing is wrong, and no map where there is none', async () => {
    expect(await store.inconsistencies(rich)).toEqual([])
    const none = mapIdSchema.parse('none')
    await expect(store.inconsistencies(none)).rejects.toMatchObject({ code: 'unknown-map' })
  })

  const silence = "({mapId: 'rich'})-[r:CAUSES {id: 'silence'}]->()"
  it.each([
    [
      'a direct relationship that is gone',
      `MATCH ${silence} DELETE r`,
      /are missing, or say otherwise: "silence"/,
    ],
    ['one that says otherwise', `MATCH ${silence} SET r.strength = 0.1`, /say otherwise: "silence"/],
    [
      'one without its link',
      `MATCH (a {mapId: 'rich', id: 'p1'}), (b {mapId: 'rich', id: 'p2'})
CREATE (a)-[:CAUSES {id: 'stray', strength: 0.5}]->(b)`,
      /without the link they stand for: "stray"/,
    ],
    ['a link that leads nowhere', "MATCH ({mapId: 'rich', id: 'silence'})-[r:TO]->() DELETE r", /silence/],
    [
      'a claim that was rewritten',
      "MATCH (c:Claim {mapId: 'rich', id: 'later'}) SET c.label = 'Other'",
      /Revision 2 does not fit the map: claims "later"/,
    ],
    ['a claim without its map', "MATCH ({mapId: 'rich', id: 'later'})-[r:IN_MAP]->() DELETE r", /"later"/],
    [
      'a revision that is gone',
      "MATCH (r:Revision {mapId: 'rich', version: 1}) DETACH DELETE r",
      /Revision 1 is missing/,
    ],
    [
      'wrong numbers in the list',
      "MATCH (m:Map {id: 'rich'}) SET m.links = m.links + 1",
      /numbers of claims and links/,
    ],
  ])('%s is found', async (_, statement, words) => {
    expect(await runOn(settings, `${statement} RETURN count(*) AS n`)).toEqual([{ n: 1 }])
    expect((await store.inconsistencies(rich)).join('\n')).toMatch(words)
  })
})
