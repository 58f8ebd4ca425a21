/** Following a map: nothing is missed, whoever wrote it, and the store is looked at once for all who wait. */
import { setMaxListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ThroughlineError } from '@/graph/errors'
import type { MapStore } from '@/graph/store'
import type { Written } from '@/lib/map-service/verbs'
import { addClaim, commands, mapId, openRoom, refusal, type ServiceRoom } from './service-room'

const map = mapId('watched')
let room: ServiceRoom
let listening: AbortController

beforeEach(async () => {
  room = openRoom()
  listening = new AbortController()
  setMaxListeners(200, listening.signal)
  await room.service.create({ id: map, title: 'Watched' })
})
afterEach(async () => {
  listening.abort()
  await room.end()
})

const add = (id: string, service = room.service) =>
  service.command(map, { commands: commands(addClaim(id)), baseVersion: 1 })

/** The next `count` changes: the version of each, and the claim it added. */
async function take(changes: AsyncGenerator<Written, void>, count: number): Promise<string[]> {
  const taken: string[] = []
  while (taken.length < count) {
    const next = await changes.next()
    if (next.done) throw new Error('It ended.')
    taken.push(`${next.value.version} ${next.value.change.added.claims[0]?.id}`)
  }
  return taken
}

describe('who follows a map', () => {
  it('is told what happened since, oldest first, and then what comes', async () => {
    await add('a')
    await add('b')
    const changes = room.service.follow(map, 1, listening.signal)
    expect(await take(changes, 2)).toEqual(['2 a', '3 b'])
    const next = take(changes, 1)
    await add('c')
    expect(await next).toEqual(['4 c'])
  })

  it('misses nothing of what another server writes, however far behind', async () => {
    const other = room.another()
    const changes = room.service.follow(map, 1, listening.signal)
    const taken = take(changes, 120)
    for (let i = 0; i < 120; i++) await add(`claim-${i}`, i % 2 === 0 ? other : room.service)
    expect(await taken).toEqual(Array.from({ length: 120 }, (_, i) => `${i + 2} claim-${i}`))
  })

  it('stops when nobody listens any more', async () => {
    const changes = room.service.follow(map, 1, listening.signal)
    const next = changes.next()
    listening.abort()
    expect(await next).toEqual({ done: true, value: undefined })
  })

  it('is told that the map was deleted, here or by another server', async () => {
    for (const service of [room.service, room.another()]) {
      const next = room.service.follow(map, 1, listening.signal).next()
      await service.remove(map)
      expect((await refusal(next)).code).toBe('unknown-map')
      await service.restore(map)
    }
  })

  it('is told where another map has taken the place of this one', async () => {
    await add('a')
    const next = room.service.follow(map, 2, listening.signal).next()
    const { document } = await room.service.get(map, 1)
    await room.store.erase(map, 2)
    await room.store.create(document, { at: '2026-11-02T00:00:00.000Z', by: 'x', summary: 'x' })
    expect((await refusal(next)).code).toBe('unknown-revision')
  })
})

describe('the store', () => {
  it('is asked once for a hundred who wait, and that it is away is waited out', async () => {
    let asked = 0
    let away = false
    const counting: MapStore = {
      ...room.store,
      version: async (id) => {
        asked += 1
        if (away) throw new ThroughlineError({ code: 'store-unavailable', pointer: '', detail: 'Away.' })
        return room.store.version(id)
      },
    }
    const service = room.another(counting)
    away = true
    const waiting = Array.from({ length: 100 }, () => service.follow(map, 1, listening.signal).next())
    await new Promise((done) => setImmediate(done))
    expect(asked).toBeLessThan(5)
    away = false
    await add('a')
    for (const next of await Promise.all(waiting)) expect(next.value?.version).toBe(2)
  })
})
