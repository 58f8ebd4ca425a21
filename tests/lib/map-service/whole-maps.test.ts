/** Making, importing, copying, deleting, exporting, asking and finding; and several servers on one store. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeDocument } from '@/graph/formats/throughline-json'
import { bytesOf, richDocument } from '../../conformance/rich-document'
import { addClaim, commands, mapId, openRoom, refusal, type ServiceRoom } from './service-room'

let room: ServiceRoom
beforeEach(() => {
  room = openRoom()
})
afterEach(() => room.end())

const add = (id: string, baseVersion = 1) => ({ commands: commands(addClaim(id)), baseVersion })

describe('a new map', () => {
  it('gets an id from its title, numbered where that is taken, also by a deleted map', async () => {
    const made = []
    for (let n = 0; n < 3; n++) made.push((await room.service.create({ title: 'Ä Title!' })).id)
    await room.service.remove(mapId('a-title-2'))
    made.push((await room.service.create({ title: 'A title' })).id)
    made.push((await room.service.create({ title: '…' })).id)
    expect(made).toEqual(['a-title', 'a-title-2', 'a-title-3', 'a-title-4', 'map'])
  })

  it('takes a given id or none', async () => {
    await room.service.create({ id: mapId('mine'), title: 'Mine', summary: 'In short.' })
    expect((await room.service.get(mapId('mine'))).document.map.summary).toBe('In short.')
    expect((await refusal(room.service.create({ id: mapId('mine'), title: 'X' }))).code).toBe('map-exists')
  })
})

describe('import', () => {
  it('takes a document, reports what came in, and gives the same bytes back', async () => {
    const document = richDocument(mapId('rich'))
    const { id, version, report } = await room.service.importDocument(JSON.parse(JSON.stringify(document)))
    expect({ id, version }).toEqual({ id: 'rich', version: 1 })
    expect(report).toEqual({
      id: 'rich',
      title: 'Signals and threats',
      claims: 12,
      links: 5,
      holders: 2,
      sources: 2,
      annotations: 4,
      notes: [],
    })
    expect(await room.service.export(id)).toBe(writeDocument(document))
    expect(await room.service.maps()).toMatchObject([{ id: 'rich', claims: 12, links: 5 }])
  })

  it('as a dry run stores nothing, and tells of a map in the way', async () => {
    const document = richDocument(mapId('rich'))
    expect((await room.service.importDocument(document, { dryRun: true })).report.notes).toEqual([])
    expect(await room.service.maps()).toEqual([])
    await room.service.importDocument(document)
    const again = await room.service.importDocument(document, { dryRun: true })
    expect(again.report.notes).toEqual(['There is a map "rich" already.'])
    expect((await refusal(room.service.importDocument(document))).code).toBe('map-exists')
  })

  it('as a dry run tells of a deleted map in the way, as long as it is', async () => {
    const document = richDocument(mapId('rich'))
    await room.service.importDocument(document)
    await room.service.remove(mapId('rich'))
    const notes = async () => (await room.service.importDocument(document, { dryRun: true })).report.notes
    expect(await notes()).toEqual(['The id "rich" is that of a deleted map, which can still be restored.'])
    room.wait(31)
    expect(await notes()).toEqual([])
    expect((await room.service.importDocument(document)).version).toBe(1)
  })

  it('of a document that breaks a rule stores nothing', async () => {
    const document = richDocument(mapId('broken'))
    const broken = { ...document, claims: document.claims.slice(1) }
    const error = await refusal(room.service.importDocument(broken))
    expect(error.issues[0]?.pointer).toMatch(/^\/(links|annotations)\/\d/)
    expect((await refusal(room.service.importDocument({ format: 'other' }))).code).toBe('invalid-body')
    expect(await room.service.maps()).toEqual([])
    expect(await room.store.untouched()).toBe(true)
  })

  it('fills in who and when', async () => {
    const note = { id: 'n', target: { map: true }, motivation: 'commenting' }
    const input = { format: 'throughline/1', map: { id: 'short', title: 'Short' }, annotations: [note] }
    const { id } = await room.service.importDocument(input, { by: 'Anna' })
    const { document } = await room.service.get(id)
    expect(document.annotations[0]).toMatchObject({ author: 'Anna', createdAt: '2026-11-01T00:00:00.000Z' })
  })
})

describe('a copy', () => {
  it('has all but the id, the title and the history', async () => {
    const document = richDocument(mapId('rich'))
    await room.service.importDocument(document)
    await room.service.command(mapId('rich'), add('later'))
    const { id, version } = await room.service.copy(mapId('rich'), {}, 'Anna')
    expect({ id, version }).toEqual({ id: 'signals-and-threats-copy', version: 1 })
    const copied = await room.service.get(id)
    const original = await room.service.get(mapId('rich'))
    expect(copied.document.map.title).toBe('Signals and threats (copy)')
    expect({ ...copied.document, map: null }).toEqual({ ...original.document, map: null })
    const [line] = await room.service.revisions(id)
    expect(line).toMatchObject({ by: 'Anna', summary: 'copy “Signals and threats” (rich, version 2)' })
  })

  it('may be named, and keeps to the length of a title', async () => {
    await room.service.create({ id: mapId('long'), title: '👍'.repeat(100) })
    const named = await room.service.copy(mapId('long'), { id: mapId('named'), title: 'Named' })
    expect(named.id).toBe('named')
    const copy = await room.service.copy(mapId('long'), {})
    const { title } = (await room.service.get(copy.id)).document.map
    expect(title.length).toBeLessThanOrEqual(200)
    expect(title.isWellFormed()).toBe(true)
    expect(title.endsWith('👍 (copy)')).toBe(true)
    const taken = room.service.copy(mapId('long'), { id: mapId('named') })
    expect((await refusal(taken)).code).toBe('map-exists')
    expect((await refusal(room.service.copy(mapId('nowhere'), {}))).code).toBe('unknown-map')
  })
})

describe('a deleted map', () => {
  it('keeps its id, and whoever wants it is told why', async () => {
    const document = richDocument(mapId('rich'))
    await room.service.importDocument(document)
    await room.service.create({ id: mapId('other'), title: 'Other' })
    const why = 'The id "rich" is that of a deleted map, which can still be restored. Take another id.'
    const wanting = [
      () => room.service.importDocument(document),
      () => room.service.create({ id: mapId('rich'), title: 'Rich' }),
      () => room.service.copy(mapId('other'), { id: mapId('rich') }),
    ]
    for (const want of wanting) {
      expect((await refusal(want())).message).toBe('There is a map "rich" already.')
    }
    await room.service.remove(mapId('rich'))
    for (const want of wanting) {
      const refused = await refusal(want())
      expect([refused.code, refused.message]).toEqual(['map-exists', why])
    }
  })

  it('is listed with when it was deleted, and until when it can be brought back', async () => {
    const { id } = await room.service.create({ title: 'Gone' })
    expect(await room.service.deleted()).toEqual([])
    room.wait(1)
    await room.service.remove(id)
    const deletedAt = '2026-11-02T00:00:00.000Z'
    const restorableUntil = '2026-12-02T00:00:00.000Z'
    expect(await room.service.deleted()).toMatchObject([{ id, title: 'Gone', deletedAt, restorableUntil }])
    room.wait(30)
    expect(await room.service.deleted()).toHaveLength(1)
    room.wait(0.01)
    expect(await room.service.deleted()).toEqual([])
  })

  it('is gone for everybody and can be brought back for 30 days', async () => {
    const { id } = await room.service.create({ title: 'Gone' })
    const other = room.another()
    await other.current(id)
    await room.service.remove(id)
    for (const service of [room.service, other]) {
      expect((await refusal(service.get(id))).code).toBe('unknown-map')
      expect((await refusal(service.command(id, add('a')))).code).toBe('unknown-map')
    }
    room.wait(30)
    expect(await room.service.restore(id)).toEqual({ id, version: 1 })
    expect((await other.command(id, add('a'))).version).toBe(2)
    await room.service.remove(id)
    room.wait(31)
    expect((await refusal(room.service.restore(id))).code).toBe('unknown-map')
  })

  it('is not taken for its successor of the same id and version', async () => {
    const { id } = await room.service.create({ title: 'Twice', summary: 'first' })
    await room.service.remove(id)
    room.wait(31)
    await room.service.create({ id, title: 'Twice', summary: 'second' })
    expect((await room.service.get(id)).document.map.summary).toBe('second')
  })
})

describe('two servers on one store', () => {
  it('see each other’s changes at once, few or many', async () => {
    const { id } = await room.service.create({ title: 'Shared' })
    const other = room.another()
    expect((await other.current(id)).version).toBe(1)
    for (const changes of [1, 5, 150]) {
      const { version } = await room.service.current(id)
      for (let n = 0; n < changes; n++) await room.service.command(id, add(`c${changes}-${n}`, version))
      const [here, there] = [await room.service.get(id), await other.get(id)]
      expect(there).toEqual(here)
      expect(there.version).toBe(version + changes)
    }
  })

  it('many readers of a map that is not in memory get the same one', async () => {
    const document = richDocument(mapId('rich'))
    await room.service.importDocument(document)
    const other = room.another()
    const read = await Promise.all(Array.from({ length: 10 }, () => other.current(document.map.id)))
    expect(new Set(read.map(({ graph }) => graph)).size).toBe(1)
    expect(bytesOf((await other.get(document.map.id)).document)).toBe(bytesOf(document))
  })
})

describe('questions', () => {
  it('are answered from the map as it is, or refused with the place of the fault', async () => {
    await room.service.importDocument(richDocument(mapId('rich')))
    const answer = await room.service.chains(mapId('rich'), 'no talks -> war by accident', { explain: true })
    expect(answer.map).toEqual({ id: 'rich', version: 1 })
    expect(answer.chains).toMatchObject([{ links: ['silence'], strength: 0.7 }])
    expect(answer.statement).toBeUndefined()
    await room.service.command(mapId('rich'), {
      commands: commands({ type: 'removeLink', id: 'silence' }),
      baseVersion: 1,
    })
    expect((await room.service.chains(mapId('rich'), 'no talks -> war by accident')).chains).toEqual([])
    const error = await refusal(room.service.chains(mapId('rich'), 'no talks'))
    expect(error).toMatchObject({ code: 'bad-question', details: { span: expect.any(Array) } })
  })

  it('find claims in one map or in all', async () => {
    await room.service.importDocument(richDocument(mapId('one')))
    await room.service.importDocument(richDocument(mapId('two')))
    expect(await room.service.search('collision')).toHaveLength(2)
    expect(await room.service.search('collision', { map: mapId('two') })).toMatchObject([
      { map: 'two', claim: 'accident', label: 'War by accident', score: 1, snippet: 'collision at sea' },
    ])
    expect(await room.service.search('premise', { limit: 3 })).toHaveLength(3)
  })
})
