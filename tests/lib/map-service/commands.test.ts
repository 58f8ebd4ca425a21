/** Commands through the service: on the map as it is now, all or nothing, each request once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyChange, type GraphChange } from '@/graph/change'
import type { CommandBatch } from '@/graph/edit/command'
import type { MapId } from '@/graph/model/ids'
import type { MapStore } from '@/graph/store'
import type { Written } from '@/lib/map-service/verbs'
import { claim } from '../../graph/chains/small-maps'
import { addClaim, commands, editClaim, openRoom, refusal, type ServiceRoom } from './service-room'

let room: ServiceRoom
let map: MapId
beforeEach(async () => {
  room = openRoom()
  map = (await room.service.create({ title: 'Strait' })).id
})
afterEach(() => room.end())

const send = (baseVersion: number, list: object[], more: Partial<CommandBatch> = {}): Promise<Written> =>
  room.service.command(map, { commands: commands(...list), baseVersion, ...more })

const bytes = async (): Promise<string> => JSON.stringify((await room.store.load(map)).document)

describe('a batch of commands', () => {
  it('is one version, told by whom and in words', async () => {
    const { version, change } = await send(1, [addClaim('a'), addClaim('b')], { by: 'Anna' })
    expect(version).toBe(2)
    expect(change.added.claims.map(({ id }) => id)).toEqual(['a', 'b'])
    const [line] = await room.service.revisions(map)
    expect(line).toEqual({ version: 2, at: '2026-11-01T00:00:00.000Z', by: 'Anna', summary: 'add 2 claims' })
  })

  it('without a name is by somebody', async () => {
    await send(1, [addClaim('a')])
    expect((await room.service.revisions(map))[0]?.by).toBe('Somebody')
  })

  it('that changes nothing leaves the version as it is', async () => {
    await send(1, [addClaim('a')])
    const { version, change } = await send(2, [editClaim('a', { label: 'a' })])
    expect(version).toBe(2)
    expect(change).toEqual(emptyChange())
    expect(await room.service.revisions(map)).toHaveLength(2)
  })

  it('of a thousand, whose last one fails, leaves nothing', async () => {
    const before = await bytes()
    const list = Array.from({ length: 999 }, (_, n) => addClaim(`c${n}`))
    const error = await refusal(send(1, [...list, editClaim('nowhere', { label: 'x' })]))
    expect(error.issues[0]).toMatchObject({ code: 'unknown-claim', pointer: '/commands/999/id' })
    expect(await bytes()).toBe(before)
    expect(await room.store.version(map)).toBe(1)
  })

  it('for a map that is not there is refused', async () => {
    map = 'nowhere' as MapId
    expect((await refusal(send(1, [addClaim('a')]))).code).toBe('unknown-map')
  })
})

describe('commands made on an older version', () => {
  beforeEach(() => send(1, [addClaim('a', { text: 'Before.' }), addClaim('b')]))

  it('are applied afresh to what is there now', async () => {
    await send(2, [editClaim('a', { label: 'Theirs' })])
    await send(3, [addClaim('c')])
    const { version } = await send(2, [editClaim('a', { text: 'Mine.' }), editClaim('b', { label: 'Mine' })])
    expect(version).toBe(5)
    const { document } = await room.store.load(map)
    expect(document.claims[0]).toMatchObject({ label: 'Theirs', text: 'Mine.' })
  })

  it('conflict where they set what changed since, and change nothing', async () => {
    await send(2, [editClaim('a', { label: 'Theirs' })])
    const before = await bytes()
    const error = await refusal(send(2, [addClaim('c'), editClaim('a', { label: 'Mine' })]))
    expect(error).toMatchObject({ code: 'version-conflict', details: { current: 3 } })
    expect(error.issues).toMatchObject([
      { pointer: '/commands/1/set/label', yours: 'Mine', theirs: 'Theirs' },
    ])
    expect(await bytes()).toBe(before)
  })

  it('do not conflict where both set the same, or a change was taken back', async () => {
    await send(2, [editClaim('a', { label: 'Both' })])
    expect((await send(2, [editClaim('a', { label: 'Both' })])).version).toBe(3)
    await send(3, [editClaim('b', { label: 'For a while' })])
    await send(4, [editClaim('b', { label: 'b' })])
    expect((await send(3, [editClaim('b', { label: 'Mine' })])).version).toBe(6)
  })

  it('are weighed against hundreds of versions', async () => {
    for (let version = 2; version < 252; version++) await send(version, [addClaim(`c${version}`)])
    await send(252, [editClaim('b', { label: 'Theirs' })])
    expect((await refusal(send(2, [editClaim('b', { label: 'Mine' })]))).code).toBe('version-conflict')
    expect((await send(2, [editClaim('b', { text: 'Mine' })])).version).toBe(254)
  })

  it('from the future are refused', async () => {
    const error = await refusal(send(3, [addClaim('c')]))
    expect(error.issues[0]).toMatchObject({ code: 'out-of-range', pointer: '/baseVersion' })
  })
})

describe('a request id', () => {
  const unnamed = { type: 'addClaim', claim: { kind: 'claim', label: 'No id of its own' } }

  it('answers a repeated request as the first time, also when others came between', async () => {
    const first = await send(1, [unnamed], { requestId: 'r' })
    await send(2, [addClaim('other')])
    expect(await send(1, [unnamed], { requestId: 'r' })).toEqual(first)
    expect(await room.service.current(map)).toMatchObject({ version: 3 })
  })

  it('answers it also where it could not be carried out again, or would change nothing', async () => {
    const added = await send(1, [addClaim('a')], { requestId: 'add' })
    const edited = await send(2, [editClaim('a', { label: 'A' })], { requestId: 'edit' })
    const removed = await send(3, [{ type: 'removeClaim', id: 'a' }], { requestId: 'remove' })
    expect(await send(1, [addClaim('a')], { requestId: 'add' })).toEqual(added)
    expect(await send(2, [editClaim('a', { label: 'A' })], { requestId: 'edit' })).toEqual(edited)
    expect(await send(3, [{ type: 'removeClaim', id: 'a' }], { requestId: 'remove' })).toEqual(removed)
    expect(await room.store.version(map)).toBe(4)
  })

  it('answers it also where it changed nothing the first time, and would now', async () => {
    await send(1, [addClaim('a')])
    const first = await send(2, [editClaim('a', { label: 'a' })], { requestId: 'r' })
    expect(first).toEqual({ version: 2, change: emptyChange() })
    await send(2, [editClaim('a', { label: 'Theirs' })])
    expect(await send(2, [editClaim('a', { label: 'a' })], { requestId: 'r' })).toEqual(first)
    expect(await room.store.version(map)).toBe(3)
    const error = await refusal(send(3, [editClaim('a', { label: 'Mine' })], { requestId: 'r' }))
    expect(error.code).toBe('request-id-reused')
  })

  it('is known to another server, and whatever the order of the keys', async () => {
    const batch = { requestId: 'r', baseVersion: 1, by: 'Anna', commands: commands(unnamed) }
    const first = await room.service.command(map, batch)
    const again = {
      commands: commands({ claim: { label: 'No id of its own', kind: 'claim' }, type: 'addClaim' }),
    }
    const repeated = await room
      .another()
      .command(map, { ...again, by: 'Anna', baseVersion: 1, requestId: 'r' })
    expect(repeated).toEqual(first)
  })

  it('sent twice at the same moment is carried out once', async () => {
    const sent = () => send(1, [unnamed], { requestId: 'r' })
    const other = room.another().command(map, { commands: commands(unnamed), baseVersion: 1, requestId: 'r' })
    const [one, two, three] = await Promise.all([sent(), sent(), other])
    expect(two).toEqual(one)
    expect(three).toEqual(one)
    expect(await room.store.version(map)).toBe(2)
  })

  it.each([
    ['another label', 1, [{ type: 'addClaim', claim: { kind: 'claim', label: 'Other' } }], {}],
    ['another version', 2, [unnamed], {}],
    ['another name', 1, [unnamed], { by: 'Bo' }],
    ['one command more', 1, [unnamed, unnamed], {}],
  ])('is refused for a request with %s', async (_what, base, list, more) => {
    await send(1, [unnamed], { requestId: 'r' })
    const error = await refusal(send(base, list, { requestId: 'r', ...more }))
    expect(error.issues[0]).toMatchObject({ code: 'request-id-reused', pointer: '/requestId' })
    expect(await room.store.version(map)).toBe(2)
  })

  it('is refused for an undo, when commands had it', async () => {
    await send(1, [unnamed], { requestId: 'r' })
    const error = await refusal(room.service.undo(map, { version: 2, requestId: 'r' }))
    expect(error.code).toBe('request-id-reused')
  })

  it('of a request that failed is not remembered', async () => {
    await refusal(send(1, [editClaim('nowhere', { label: 'x' })], { requestId: 'r' }))
    expect((await send(1, [addClaim('a')], { requestId: 'r' })).version).toBe(2)
  })
})

describe('a map that others keep changing', () => {
  /** The real store, where somebody else commits before each of the first `times` commits. */
  function crowded(times: number): MapStore {
    let left = times
    return {
      ...room.store,
      commit: async (id, base, change, note) => {
        if (left-- > 0) {
          const theirs: GraphChange = emptyChange()
          theirs.added.claims.push(claim(`theirs-${left}`))
          await room.store.commit(id, base, theirs, { at: note.at, by: 'Other', summary: 'add' })
        }
        return room.store.commit(id, base, change, note)
      },
    }
  }

  it('is changed at the next try', async () => {
    const batch = { commands: commands(addClaim('mine')), baseVersion: 1 }
    const { version } = await room.another(crowded(5)).command(map, batch)
    expect(version).toBe(7)
    expect((await room.store.load(map)).document.claims).toHaveLength(6)
  })

  it('counts as unavailable in the end, and nothing was changed', async () => {
    const batch = { commands: commands(addClaim('mine')), baseVersion: 1 }
    const error = await refusal(room.another(crowded(1e9)).command(map, batch))
    expect(error.code).toBe('store-unavailable')
    expect((await room.service.current(map)).graph.claims.has('mine')).toBe(false)
  }, 60_000)
})
