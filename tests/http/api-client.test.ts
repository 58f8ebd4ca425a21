/** The typed client against the real server: every call, and what comes of refusals, time-outs and silence. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { Command } from '@/graph/edit/command'
import { ThroughlineError } from '@/graph/errors'
import type { ClaimId, MapId } from '@/graph/model/ids'
import { type ApiClient, createClient } from '@/lib/api-client/client'
import { makeMap, smallDocument } from './call'

let client: ApiClient
let map: MapId

beforeAll(async () => {
  client = createClient({ server: inject('server') })
  map = await makeMap()
})

const relabel = (label: string): Command => ({ type: 'editClaim', id: 'rain' as ClaimId, set: { label } })

describe('the client', () => {
  it('lists, reads, makes, copies, deletes and restores maps', async () => {
    expect((await client.ready()).store).toBe('sqlite')
    expect((await client.maps()).maps.map(({ id }) => id)).toContain(map)
    expect((await client.map(map)).map).toMatchObject({ id: map, version: 1 })
    const { id } = await client.create({ title: 'By the client' })
    const copy = await client.copy(id, { title: 'Copied' })
    expect((await client.map(copy.id)).map.title).toBe('Copied')
    await client.remove(copy.id)
    await expect(client.map(copy.id)).rejects.toMatchObject({ code: 'unknown-map' })
    expect(await client.restore(copy.id)).toEqual({ id: copy.id, version: 1 })
    const document = smallDocument(`client-${process.pid}`)
    expect(await client.create(document)).toEqual({ id: document.map.id, version: 1 })
  })

  it('changes a map, undoes, and reads the history and the map as it was', async () => {
    const { version, change } = await client.commands(map, {
      commands: [relabel('Rain')],
      baseVersion: 1,
      by: 'Ann',
    })
    expect([version, change.updated.claims[0]?.[1].label]).toEqual([2, 'Rain'])
    expect((await client.undo(map, { version: 2 })).version).toBe(3)
    expect((await client.revisions(map, { before: 3, limit: 1 })).revisions).toMatchObject([
      { version: 2, by: 'Ann' },
    ])
    const then = await client.map(map, { version: 2 })
    expect(then.claims.find(({ id }) => id === 'rain')?.label).toBe('Rain')
  })

  it('asks, searches, exports and imports', async () => {
    expect((await client.chains(map, 'rain => flood', { explain: true })).chains).toHaveLength(1)
    expect((await client.search('valley', { map })).hits).toHaveLength(1)
    expect((await client.search('valley', { limit: 1 })).hits).toHaveLength(1)
    const file = (await client.exportMap(map, 'throughline')).replace(`"id": "${map}"`, `"id": "${map}-in"`)
    expect((await client.tryImport('throughline', file)).report.claims).toBe(4)
    expect(await client.importFile('throughline', file)).toMatchObject({ id: `${map}-in`, version: 1 })
  })

  it('throws what the server refused as the error it was', async () => {
    const own = await makeMap()
    await client.commands(own, { commands: [relabel('Theirs')], baseVersion: 1 })
    const error = await client
      .commands(own, { commands: [relabel('Yours')], baseVersion: 1 })
      .catch((thrown) => thrown)
    expect(error).toBeInstanceOf(ThroughlineError)
    expect(error).toMatchObject({
      code: 'version-conflict',
      issues: [{ pointer: '/commands/0/set/label', yours: 'Yours', theirs: 'Theirs' }],
      details: { current: 2 },
    })
    await expect(client.chains(map, 'rain -> "')).rejects.toMatchObject({
      code: 'bad-question',
      details: { span: [8, expect.any(Number)], expected: '"' },
    })
  })
})

describe('a server that does not answer', () => {
  it('is given up after the time that is set, or when the caller says so', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    const server = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
    await expect(createClient({ server, timeout: 50 }).maps()).rejects.toMatchObject({ name: 'TimeoutError' })
    const given = AbortSignal.abort()
    await expect(createClient({ server }).maps({ signal: given })).rejects.toMatchObject({
      name: 'AbortError',
    })
    silent.closeAllConnections()
    silent.close()
  })

  it('because there is none fails as fetch does', async () => {
    await expect(createClient({ server: 'http://127.0.0.1:1' }).maps()).rejects.toBeInstanceOf(TypeError)
  })
})
