/** Every call of the API doing what it is for, with the shape that is promised. */
import { beforeAll, describe, expect, it } from 'vitest'
import { answerSchema } from '@/graph/chains/answer'
import type { MapId } from '@/graph/model/ids'
import {
  deletedListSchema,
  importedSchema,
  mapListSchema,
  mapVersionSchema,
  readySchema,
  revisionListSchema,
  searchAnswerSchema,
  storedDocumentSchema,
  writtenSchema,
} from '@/lib/http/shapes'
import { call, faultIn, makeMap, smallDocument } from './call'

let map: MapId

beforeAll(async () => {
  map = await makeMap()
})

const get = (path: string, headers: Record<string, string> = {}) => call('GET', path, { headers })
const ask = (q: string, rest = '') => `/maps/${map}/chains?q=${encodeURIComponent(q)}${rest}`

describe('maps', () => {
  it('are listed with what they hold, the last changed first', async () => {
    const latest = await makeMap()
    const { maps } = mapListSchema.parse((await get('/maps')).json)
    expect(maps[0]).toMatchObject({ id: latest, title: 'Rain and flood', version: 1, claims: 4, links: 4 })
    expect(maps.map(({ id }) => id)).toContain(map)
  })

  it('include the sample, which a new store is given', async () => {
    const { maps } = mapListSchema.parse((await get('/maps')).json)
    expect(maps.map(({ id }) => id)).toContain('us-iran')
  })

  it('are given whole, with every default written and every list sorted', async () => {
    const { status, json, headers } = await get(`/maps/${map}`)
    const document = storedDocumentSchema.parse(json)
    expect(status).toBe(200)
    expect(document).toEqual(json)
    expect(document.claims.map(({ id }) => id)).toEqual(['dam', 'doubt', 'flood', 'rain'])
    expect(document.claims[3]).toMatchObject({ aliases: ['downpour'], weight: 0.5, tags: [], text: '' })
    expect(document.annotations[0]).toMatchObject({
      author: expect.any(String),
      createdAt: expect.any(String),
    })
    expect(document.map).toMatchObject({ version: 1, title: 'Rain and flood' })
    expect(headers.get('etag')).toBe('"1"')
  })

  it('are not sent again to those who have them', async () => {
    for (const tag of ['"1"', 'W/"1"', '"0", "1"', '*']) {
      for (const path of [`/maps/${map}`, `/maps/${map}?version=1`]) {
        const { status, text, headers } = await get(path, { 'if-none-match': tag })
        expect([status, text, headers.get('etag')]).toEqual([304, '', '"1"'])
        expect(headers.get('cache-control')).toBe('private, no-cache')
      }
    }
    expect((await get(`/maps/${map}`, { 'if-none-match': '"7"' })).status).toBe(200)
  })

  it('answer HEAD as GET, without a body', async () => {
    const { status, text, headers } = await call('HEAD', `/maps/${map}`)
    expect([status, text, headers.get('etag')]).toEqual([200, '', '"1"'])
  })

  it('are made empty from a title', async () => {
    const title = `Zölle & Öl ${process.pid}`
    const { status, json, headers } = await call('POST', '/maps', { body: { title } })
    const { id, version } = mapVersionSchema.parse(json)
    expect([status, version]).toEqual([201, 1])
    expect(id).toBe(`zolle-ol-${process.pid}`)
    expect(headers.get('location')).toBe(`/api/v1/maps/${id}`)
    expect((await get(`/maps/${id}`)).json).toMatchObject({
      map: { title, summary: '' },
      claims: [],
      links: [],
    })
  })

  it('are made from a document, what a store adds allowed and ignored', async () => {
    const document = smallDocument(`given-${process.pid}`)
    const stamped = { ...document, map: { ...document.map, version: 41, createdAt: '2020-01-01T00:00:00Z' } }
    expect((await call('POST', '/maps', { body: stamped })).status).toBe(201)
    const { json } = await get(`/maps/${document.map.id}`)
    expect(storedDocumentSchema.parse(json).map.version).toBe(1)
    expect(faultIn(await call('POST', '/maps', { body: document }))).toBe('409 map-exists /map/id')
  })

  it('go, keep their id, and come back', async () => {
    const gone = await makeMap()
    const before = (await get(`/maps/${gone}`)).text
    expect(await call('DELETE', `/maps/${gone}`)).toMatchObject({ status: 204, text: '' })
    expect(faultIn(await get(`/maps/${gone}`))).toBe('404 unknown-map')
    expect(faultIn(await call('DELETE', `/maps/${gone}`))).toBe('404 unknown-map')
    const deleted = deletedListSchema.parse((await get('/deleted-maps')).json).maps[0]
    expect(deleted).toMatchObject({ id: gone, title: 'Rain and flood', version: 1, claims: 4, links: 4 })
    const days = Date.parse(deleted?.restorableUntil ?? '') - Date.parse(deleted?.deletedAt ?? '')
    expect(days / 86_400_000).toBe(30)
    const tried = await call('POST', '/import?format=throughline&dry-run=1', { body: smallDocument(gone) })
    expect(tried.json).toMatchObject({ report: { notes: [expect.stringContaining('a deleted map')] } })
    expect(faultIn(await call('POST', '/maps', { body: smallDocument(gone) }))).toBe('409 map-exists /map/id')
    const { status, json } = await call('POST', `/maps/${gone}/restore`)
    expect([status, json]).toEqual([200, { id: gone, version: 1 }])
    expect((await get(`/maps/${gone}`)).text).toBe(before)
    const { maps } = deletedListSchema.parse((await get('/deleted-maps')).json)
    expect(maps.map(({ id }) => id)).not.toContain(gone)
  })

  it('are copied, with and without a name for the copy', async () => {
    const bare = await call('POST', `/maps/${map}/copy`)
    const named = await call('POST', `/maps/${map}/copy`, { body: { id: `${map}-two`, title: 'Second' } })
    expect([bare.status, named.status]).toEqual([201, 201])
    expect(named.json).toEqual({ id: `${map}-two`, version: 1 })
    expect(bare.headers.get('location')).toBe(`/api/v1/maps/${mapVersionSchema.parse(bare.json).id}`)
    expect((await get(`/maps/${map}-two`)).json).toMatchObject({ map: { title: 'Second' } })
    expect(faultIn(await call('POST', `/maps/${map}/copy`, { body: { id: map } }))).toBe('409 map-exists /id')
  })
})

describe('history', () => {
  it('is told newest first, in pages, and every version can be read', async () => {
    const changed = await makeMap()
    for (const label of ['One', 'Two']) {
      const version = label === 'One' ? 1 : 2
      const commands = [{ type: 'editClaim', id: 'rain', set: { label } }]
      const body = { baseVersion: version, commands, by: 'Ann' }
      writtenSchema.parse((await call('POST', `/maps/${changed}/commands`, { body })).json)
    }
    const { revisions } = revisionListSchema.parse((await get(`/maps/${changed}/revisions`)).json)
    expect(revisions.map(({ version, by }) => [version, by]).slice(0, 2)).toEqual([
      [3, 'Ann'],
      [2, 'Ann'],
    ])
    const page = await get(`/maps/${changed}/revisions?before=3&limit=1`)
    expect(revisionListSchema.parse(page.json).revisions.map(({ version }) => version)).toEqual([2])
    const labels = await Promise.all(
      [1, 2, 3].map(async (version) => {
        const { json, headers } = await get(`/maps/${changed}?version=${version}`)
        expect(headers.get('etag')).toBe(`"${version}"`)
        return storedDocumentSchema.parse(json).claims.find(({ id }) => id === 'rain')?.label
      }),
    )
    expect(labels).toEqual(['Heavy rain', 'One', 'Two'])
  })
})

describe('chains', () => {
  it('are answered as the chain language has them', async () => {
    const { status, json } = await get(ask('downpour -> valley floods'))
    const answer = answerSchema.parse(json)
    expect(status).toBe(200)
    expect(answer.map).toEqual({ id: map, version: 1 })
    expect(answer.chains).toMatchObject([
      {
        claims: ['rain', 'flood'],
        links: ['wets'],
        positions: [0, 1],
        strength: 0.8,
        sign: '+',
        weakest: 'wets',
        contested: [{ target: { link: 'wets' }, by: 'strikes', from: ['doubt'], stands: false }],
      },
    ])
    expect([answer.stop, answer.nothing]).toEqual(['exhausted', null])
  })

  it('say why there is none', async () => {
    const { nothing } = answerSchema.parse((await get(ask('flood -> rain'))).json)
    expect(nothing).toMatchObject({ hop: 0, reason: expect.any(String) })
  })

  it('come as a table where that is asked for', async () => {
    const { headers, text } = await get(ask('* -> flood'), { accept: 'text/csv' })
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('vary')).toMatch(/Accept(?!-)/)
    const [header, ...lines] = text.trimEnd().split('\r\n')
    expect(header).toBe('rank,strength,sign,length,from,to,claims,links,weakest,contested,standing,sentence')
    expect(lines.map((line) => line.split(',').slice(0, 8).join())).toEqual([
      '1,0.8,+,1,Heavy rain,The valley floods,rain flood,wets',
      '2,0.5,-,1,The dam holds,The valley floods,dam flood,holds',
    ])
  })

  it('are explained without a statement where no database answered', async () => {
    const plain = await get(ask('rain -> flood'))
    const explained = await get(ask('rain -> flood', '&explain=1'))
    expect(explained.json).toEqual(plain.json)
  })

  it('take a question of 2,000 characters, each nine in the address', async () => {
    expect((await get(ask('雨'.repeat(2_000)))).status).toBe(422)
  })
})

describe('search', () => {
  it('finds claims in one map and in all', async () => {
    const one = searchAnswerSchema.parse((await get(`/maps/${map}/search?q=valley`)).json)
    expect(one.hits).toMatchObject([{ map, claim: 'flood', label: 'The valley floods', score: 1 }])
    const all = searchAnswerSchema.parse((await get('/search?q=valley&limit=200')).json)
    expect(all.hits.length).toBeGreaterThan(1)
    expect(searchAnswerSchema.parse((await get('/search?q=valley&limit=1')).json).hits).toHaveLength(1)
  })

  it('finds nothing without a word', async () => {
    expect((await get(`/maps/${map}/search?q=`)).json).toEqual({ hits: [] })
    expect((await get(`/maps/${map}/search?q=%22(*%20OR`)).status).toBe(200)
  })
})

describe('files', () => {
  it('go out and come in again to the byte', async () => {
    const { headers, text } = await get(`/maps/${map}/export/throughline`)
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${map}.throughline.json"`)
    expect(headers.get('content-type')).toBe('application/json')
    const id = `${map}-again`
    const file = text.replace(`"id": "${map}"`, `"id": "${id}"`)
    const dry = await call('POST', '/import?format=throughline&dry-run=1', { body: file })
    expect([dry.status, dry.json]).toEqual([
      200,
      {
        report: {
          id,
          title: 'Rain and flood',
          claims: 4,
          links: 4,
          holders: 1,
          sources: 1,
          annotations: 1,
          notes: [],
        },
      },
    ])
    expect(faultIn(await get(`/maps/${id}`))).toBe('404 unknown-map')
    const headersOfAFile = { 'content-type': 'text/plain' }
    const imported = await call('POST', '/import?format=throughline', { body: file, headers: headersOfAFile })
    expect([imported.status, importedSchema.parse(imported.json).id]).toEqual([201, id])
    expect(imported.headers.get('location')).toBe(`/api/v1/maps/${id}`)
    expect((await get(`/maps/${id}/export/throughline`)).text).toBe(file)
  })
})

describe('the server', () => {
  it('says that it lives, that it is ready, and what it offers', async () => {
    expect(await get('/live')).toMatchObject({ status: 200, json: { status: 'live' } })
    expect(readySchema.parse((await get('/ready')).json).store).toBe('sqlite')
    expect((await get('/openapi.json')).json).toMatchObject({ openapi: '3.1.0' })
  })
})
