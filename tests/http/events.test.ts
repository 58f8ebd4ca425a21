/** GET /maps/{id}/events: what happens to a map is told as it happens, from where one was, by every server of the store. */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, inject, it } from 'vitest'
import type { MapId } from '@/graph/model/ids'
import { writtenSchema } from '@/lib/http/shapes'
import { startServer } from '../e2e/server'
import { call, faultIn, makeMap } from './call'
import { type EventReader, readEvents } from './event-reader'
import { rawRequest } from './raw-request'

const readers: EventReader[] = []
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close()
})

async function watch(address: string, headers: Record<string, string> = {}): Promise<EventReader> {
  const reader = await readEvents(address, headers)
  readers.push(reader)
  return reader
}
const eventsOf = (map: string, query = '') => `${inject('server')}/api/v1/maps/${map}/events${query}`

async function relabel(map: MapId, label: string): Promise<number> {
  const commands = [{ type: 'editClaim', id: 'rain', set: { label } }]
  const answered = await call('POST', `/maps/${map}/commands`, { body: { commands, baseVersion: 1 } })
  if (answered.status !== 200) return 0
  return (answered.json as { version: number }).version
}

/** Each on the version before it: no conflict with oneself. */
async function relabelOneByOne(map: MapId, labels: readonly string[]): Promise<void> {
  for (const [i, label] of labels.entries()) {
    const commands = [{ type: 'editClaim', id: 'rain', set: { label } }]
    await call('POST', `/maps/${map}/commands`, { body: { commands, baseVersion: i + 1 } })
  }
}

/** `version label` of the event, which must be in the shape of the contract. */
async function nextLabel(reader: EventReader): Promise<string> {
  const event = await reader.next()
  const { version, change } = writtenSchema.parse(event?.data)
  expect(event?.id).toBe(String(version))
  return `${version} ${change.updated.claims[0]?.[1].label}`
}

describe('the events of a map', () => {
  it('come as they happen, each with its version and the change in full', async () => {
    const map = await makeMap()
    const reader = await watch(eventsOf(map))
    expect(reader.status).toBe(200)
    expect(reader.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(reader.headers.get('cache-control')).toContain('no-transform')
    const event = reader.next()
    const answered = await call('POST', `/maps/${map}/commands`, {
      body: { commands: [{ type: 'removeClaim', id: 'rain' }], baseVersion: 1 },
    })
    expect(await event).toEqual({ id: '2', data: answered.json })
  })

  it('begin after the version that is named, or after the one a reader had last', async () => {
    const map = await makeMap()
    await relabelOneByOne(map, ['a', 'b', 'c'])
    const fromFirst = await watch(eventsOf(map, '?after=1'))
    for (const expected of ['2 a', '3 b', '4 c']) expect(await nextLabel(fromFirst)).toBe(expected)
    const back = await watch(eventsOf(map, '?after=1'), { 'last-event-id': '3' })
    expect(await nextLabel(back)).toBe('4 c')
  })

  it('tell of an undo too', async () => {
    const map = await makeMap()
    await relabel(map, 'a')
    const reader = await watch(eventsOf(map))
    await call('POST', `/maps/${map}/undo`, { body: { version: 2 } })
    expect(await nextLabel(reader)).toBe('3 Heavy rain')
  })

  it('end with the map, and say so', async () => {
    const map = await makeMap()
    const reader = await watch(eventsOf(map))
    await call('DELETE', `/maps/${map}`)
    expect(await reader.next()).toEqual({ event: 'deleted', data: {} })
    expect(await reader.next()).toBeUndefined()
  })

  it('of one map are not told to those who watch another', async () => {
    const [map, other] = [await makeMap(), await makeMap()]
    const reader = await watch(eventsOf(map))
    await relabel(other, 'other')
    await relabel(map, 'own')
    expect(await nextLabel(reader)).toBe('2 own')
  })
})

describe('what cannot be watched', () => {
  it('is refused before the stream begins', async () => {
    const map = await makeMap()
    expect(faultIn(await call('GET', '/maps/nowhere/events'))).toBe('404 unknown-map')
    expect(faultIn(await call('GET', `/maps/${map}/events?after=2`))).toBe('422 out-of-range after')
    expect(faultIn(await call('GET', `/maps/${map}/events?since=1`))).toBe('400 invalid-body since')
    const headers = { 'last-event-id': '1e3' }
    expect(faultIn(await call('GET', `/maps/${map}/events`, { headers }))).toBe(
      '400 invalid-body Last-Event-ID',
    )
    expect(faultIn(await call('POST', `/maps/${map}/events`, { body: {} }))).toBe('405 method-not-allowed')
  })

  it('is refused under a foreign name', async () => {
    const answered = await rawRequest('GET', `/api/v1/maps/${await makeMap()}/events`, {
      host: 'evil.example',
    })
    expect(answered.status).toBe(403)
  })

  it('is asked for by HEAD without a stream', async () => {
    const answered = await call('HEAD', `/maps/${await makeMap()}/events`)
    expect([answered.status, answered.text]).toEqual([200, ''])
  })

  it('lets no page of another origin read it: no CORS header', async () => {
    const reader = await watch(eventsOf(await makeMap()), { origin: 'https://evil.example' })
    expect(reader.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('the server', () => {
  it('tells what another server on the same data wrote', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'throughline-events-'))
    const first = await startServer({ dataDir })
    const second = await startServer({ dataDir })
    const reader = await watch(`${second.address}/api/v1/maps/us-iran/events`)
    const commands = [{ type: 'editClaim', id: 'signals-misread', set: { label: 'From the first' } }]
    const answered = await fetch(`${first.address}/api/v1/maps/us-iran/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ commands, baseVersion: 1 }),
    })
    expect(answered.status).toBe(200)
    expect(await nextLabel(reader)).toBe('2 From the first')
    reader.close()
    await Promise.all([first.stop(), second.stop()])
    await rm(dataDir, { recursive: true, force: true })
  })

  it('ends while someone watches: the stream in order, the process with 0', { timeout: 60_000 }, async () => {
    const server = await startServer()
    const reader = await watch(`${server.address}/api/v1/maps/us-iran/events`)
    const ended = once(server.process, 'exit')
    server.process.kill('SIGTERM')
    expect(await reader.next()).toBeUndefined()
    expect(await ended).toEqual([0, null])
    await server.stop()
  })
})
