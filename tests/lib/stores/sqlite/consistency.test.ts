/** The check of a map finds what another program, or a failing disk, did to the tables behind the store's back. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commandBatchSchema } from '@/graph/edit/command'
import { mapIdSchema } from '@/graph/model/ids'
import type { MapStore } from '@/graph/store'
import { fileName } from '@/lib/stores/sqlite/database-file'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { at, serviceOn } from '../../../conformance/conformance-setting'
import { richDocument } from '../../../conformance/rich-document'

const id = mapIdSchema.parse('rich')

describe('the check of a map', () => {
  let folder: string
  let store: MapStore

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'throughline-check-'))
    store = createSqliteStore(folder)
    await store.create(richDocument(id), { at, by: 'A', summary: 'make the map' })
    const claim = { id: 'later', kind: 'claim', label: 'A later thought' }
    const batch = { baseVersion: 1, commands: [{ type: 'addClaim', claim }] }
    await serviceOn(store).command(id, commandBatchSchema.parse(batch))
  })
  afterEach(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })

  function damage(sql: string): void {
    const db = new DatabaseSync(path.join(folder, fileName))
    const { changes } = db.prepare(sql).run()
    db.close()
    expect(changes).toBeGreaterThan(0)
  }

  it('finds nothing where nothing is wrong', async () => {
    expect(await store.inconsistencies(id)).toEqual([])
  })

  it.each([
    ['a record that is gone', `DELETE FROM records WHERE id = 'later'`, /listed with .* claims/],
    [
      'a record that was rewritten',
      `UPDATE records SET json = replace(json, 'later thought', 'thought') WHERE id = 'later'`,
      /Revision 2 does not fit the map: claims "later"/,
    ],
    ['a revision that is gone', 'DELETE FROM revisions WHERE version = 1', /Revision 1 is missing/],
    ['a wrong version', 'UPDATE maps SET version = 3', /Revision 3 is missing/],
    ['wrong numbers in the list', 'UPDATE maps SET links = links + 1', /listed with/],
    [
      'a claim that no search finds',
      'DELETE FROM claim_words WHERE rowid = (SELECT max(number) FROM records)',
      /"later"/,
    ],
    [
      'a reference that leads nowhere',
      `UPDATE records SET json = replace(json, '"from":["', '"from":["no-such-') WHERE kind = 'links'`,
      /no-such-/,
    ],
  ])('finds %s', async (_, sql, words) => {
    damage(sql)
    expect((await store.inconsistencies(id)).join('\n')).toMatch(words)
  })

  it('does not know a map that is not there', async () => {
    await expect(store.inconsistencies(mapIdSchema.parse('none'))).rejects.toMatchObject({
      code: 'unknown-map',
    })
  })
})
