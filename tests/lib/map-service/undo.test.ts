/** Undo and redo by revision, and the map as it was. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MapId } from '@/graph/model/ids'
import { undoWords } from '@/lib/map-service/undo-words'
import { addClaim, commands, editClaim, openRoom, refusal, type ServiceRoom } from './service-room'

let room: ServiceRoom
let map: MapId
beforeEach(async () => {
  room = openRoom()
  map = (await room.service.create({ title: 'Strait' })).id
  await send(1, addClaim('a'), addClaim('b'))
  await send(2, editClaim('a', { label: 'Changed' }))
})
afterEach(() => room.end())

const send = (baseVersion: number, ...list: object[]) =>
  room.service.command(map, { commands: commands(...list), baseVersion })

const bytes = async (version?: number): Promise<string> =>
  JSON.stringify((await room.service.get(map, version)).document)

describe('undo', () => {
  it('is a revision that says what it undoes, and undoing it is redo', async () => {
    const before = await bytes(2)
    const after = await bytes(3)
    const undone = await room.service.undo(map, { version: 3, by: 'Anna' })
    expect(undone.version).toBe(4)
    expect(await bytes()).toBe(before)
    await room.service.undo(map, { version: 4 })
    expect(await bytes()).toBe(after)
    await room.service.undo(map, { version: 5 })
    expect(await bytes()).toBe(before)
    const lines = await room.service.revisions(map, { limit: 3 })
    expect(lines.map(({ summary, undoes }) => [summary.split(' ')[0], undoes])).toEqual([
      ['undo:', 5],
      ['redo:', 4],
      ['undo:', 3],
    ])
    expect(lines[2]).toMatchObject({ by: 'Anna' })
  })

  it('leaves alone what was done since, elsewhere', async () => {
    await send(3, editClaim('b', { label: 'Later' }))
    await room.service.undo(map, { version: 3 })
    expect((await room.service.get(map)).document.claims.map(({ label }) => label)).toEqual(['a', 'Later'])
  })

  it('is refused where the same was changed since, with both values and the version', async () => {
    await send(3, editClaim('a', { label: 'Again' }))
    const error = await refusal(room.service.undo(map, { version: 3 }))
    expect(error).toMatchObject({ code: 'undo-conflict', details: { current: 4 } })
    expect(error.issues).toMatchObject([{ pointer: '/version', yours: 'a', theirs: 'Again' }])
    expect(error.message).toBe('The label of the claim "a" was changed again later.')
    expect(await room.store.version(map)).toBe(4)
  })

  it('of a revision that is not there, or that made the map, is refused', async () => {
    expect((await refusal(room.service.undo(map, { version: 9 }))).code).toBe('unknown-revision')
    expect((await refusal(room.service.undo(map, { version: 1 }))).code).toBe('undo-conflict')
    expect((await refusal(room.service.undo('nowhere' as MapId, { version: 2 }))).code).toBe('unknown-map')
  })

  it('sent again answers as the first time', async () => {
    const first = await room.service.undo(map, { version: 3, requestId: 'u' })
    expect(await room.service.undo(map, { version: 3, requestId: 'u' })).toEqual(first)
    expect(await room.another().undo(map, { version: 3, requestId: 'u' })).toEqual(first)
    const error = await refusal(room.service.undo(map, { version: 2, requestId: 'u' }))
    expect(error.code).toBe('request-id-reused')
  })

  it('is put in words that do not pile up', () => {
    const first = undoWords({ summary: 'add claim “a”' })
    const second = undoWords({ summary: first, undoes: 2 })
    const third = undoWords({ summary: second, undoes: 3 })
    expect([first, second, third]).toEqual([
      'undo: add claim “a”',
      'redo: add claim “a”',
      'undo: add claim “a”',
    ])
    expect(undoWords({ summary: 'undo: is the first word of this label' })).toBe(
      'undo: undo: is the first word of this label',
    )
  })
})

describe('the map as it was', () => {
  it('can be read at every version, with its time', async () => {
    const seen = [await bytes(1), await bytes(2), await bytes()]
    room.wait(1)
    for (let version = 3; version < 230; version++) await send(version, addClaim(`c${version}`))
    expect([await bytes(1), await bytes(2), await bytes(3)]).toEqual(seen)
    const third = await room.service.get(map, 3)
    expect(third).toMatchObject({ version: 3, updatedAt: '2026-11-01T00:00:00.000Z' })
    expect((await room.service.get(map, 4)).updatedAt).toBe('2026-11-02T00:00:00.000Z')
    expect(await room.service.export(map, 2)).toContain('"label": "a"')
  })

  it('never had a version that was not made', async () => {
    expect((await refusal(room.service.get(map, 4))).code).toBe('unknown-revision')
  })
})
