/** Bodies that are too large, cut, slow, nested or not text: counted by the bytes that arrive. */
import { describe, expect, inject, it } from 'vitest'
import { call, faultIn, makeMap } from './call'
import { rawParts } from './raw-request'

const megabyte = 2 ** 20
const json = { 'content-type': 'application/json' }

/** JSON of exactly so many bytes, told apart from a valid batch only by a field nobody knows. */
function filler(bytes: number): string {
  const frame = '{"filler":""}'
  return frame.replace('""', `"${'x'.repeat(bytes - frame.length)}"`)
}

/** The head of a POST of a new map, with further headers. */
function head(...headers: string[]): string {
  const { host } = new URL(inject('server'))
  const lines = [`POST /api/v1/maps HTTP/1.1`, `Host: ${host}`, 'Content-Type: application/json', ...headers]
  return `${lines.join('\r\n')}\r\n\r\n`
}

async function titles(): Promise<string> {
  return (await call('GET', '/maps')).text
}

describe('the size of a body', () => {
  it.each(['/maps', '/maps/us-iran/commands', '/maps/us-iran/undo', '/maps/us-iran/copy'])(
    'is at most 1 MB at %s',
    async (path) => {
      expect((await call('POST', path, { body: filler(megabyte) })).status).toBe(400)
      expect(faultIn(await call('POST', path, { body: filler(megabyte + 1) }))).toBe('413 too-large')
    },
  )

  it('may be more for a document: 20 MB come in whole', async () => {
    const map = await makeMap((document) => {
      const claim = { kind: 'claim' as const, label: 'Long', text: 'x'.repeat(2_000) }
      for (let i = 0; i < 10_000; i++) document.claims.push({ ...claim, id: `c${i}` } as never)
    })
    const { text } = await call('GET', `/maps/${map}/export/throughline`)
    expect(text.length).toBeGreaterThan(20 * megabyte)
    const again = text.replace(`"id": "${map}"`, `"id": "${map}-again"`)
    const { status, json } = await call('POST', '/import?format=throughline', { body: again })
    expect([status, json]).toMatchObject([201, { report: { claims: 10_004 } }])
  })

  it('is at most 64 MB for a document', async () => {
    const file = `"${'x'.repeat(64 * megabyte)}"`
    expect(faultIn(await call('POST', '/maps', { body: file }))).toBe('413 too-large')
    expect(faultIn(await call('POST', '/import?format=throughline', { body: file }))).toBe('413 too-large')
  })

  it('does not matter where the request is refused for something else: the answer is read', async () => {
    const body = filler(8 * megabyte)
    expect(faultIn(await call('POST', '/nothing', { body }))).toBe('404 not-found')
    expect(faultIn(await call('POST', '/maps', { body, headers: { origin: 'null' } }))).toBe(
      '403 wrong-origin',
    )
    expect(faultIn(await call('PUT', '/maps', { body }))).toBe('405 method-not-allowed')
  })

  it('is counted where it comes in chunks without a length', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(64 * 1024))
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        if (sent++ < 20) controller.enqueue(chunk)
        else controller.close()
      },
    })
    const init = { method: 'POST', body, headers: json, duplex: 'half' } as RequestInit
    const response = await fetch(`${inject('server')}/api/v1/maps/us-iran/commands`, init)
    expect(response.status).toBe(413)
  })
})

describe('a body that does not come as it was said', () => {
  const body = '{"title":"Never made"}'

  it('longer than its length makes nothing', async () => {
    const before = await titles()
    expect(await rawParts([head('Content-Length: 5'), body])).toBe(400)
    expect(await titles()).toBe(before)
  })

  it('shorter than its length makes nothing', async () => {
    const before = await titles()
    expect(await rawParts([head('Content-Length: 500'), body], { end: true })).not.toBe(201)
    expect(await titles()).toBe(before)
  })

  it('with a length and in chunks makes nothing', async () => {
    const before = await titles()
    const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
    expect(await rawParts([head('Content-Length: 22', 'Transfer-Encoding: chunked'), chunked])).toBe(400)
    expect(await titles()).toBe(before)
  })

  it('slowly, a byte or two at a time, is waited for while others are served', async () => {
    const pieces = [...'{"title":"Slow one"}'].map((character) => character)
    const slow = rawParts([head(`Content-Length: ${pieces.length}`), ...pieces])
    expect((await call('GET', '/live')).status).toBe(200)
    expect(await slow).toBe(201)
  })
})

describe('a body that is no JSON text', () => {
  it.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['application/json; charset=utf-16'],
    [''],
  ])('is refused as %j', async (type) => {
    const headers = { 'content-type': type }
    expect(faultIn(await call('POST', '/maps', { body: '{"title":"x"}', headers }))).toBe('415 not-json')
  })

  it('is refused compressed', async () => {
    const headers = { ...json, 'content-encoding': 'gzip' }
    expect(faultIn(await call('POST', '/maps', { body: '{"title":"x"}', headers }))).toBe('415 not-json')
  })

  it.each([
    ['half a character', [0xc3]],
    ['a byte that is none', [0xff]],
    ['a character written too long', [0xc0, 0xaf]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
  ])('is refused with %s', async (_name, bytes) => {
    const body = new Uint8Array([...new TextEncoder().encode('{"title":"'), ...bytes, 0x22, 0x7d])
    const response = await fetch(`${inject('server')}/api/v1/maps`, { method: 'POST', headers: json, body })
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'invalid-body' }])
  })

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('is refused when %s are nested deep, at any size', async (_name, open, close) => {
    for (const depth of [100, 10_000, 150_000]) {
      const body = `${open.repeat(depth)}${open === '[' ? '' : '1'}${close.repeat(depth)}`
      expect(faultIn(await call('POST', '/maps', { body }))).toBe('400 invalid-body')
      expect(faultIn(await call('POST', '/import?format=throughline', { body }))).toBe('400 invalid-body')
    }
  })

  it('is told apart from an empty one', async () => {
    const map = await makeMap()
    expect((await call('POST', `/maps/${map}/copy`)).status).toBe(201)
    expect((await call('POST', `/maps/${map}/copy`, { body: '{}' })).status).toBe(201)
    expect(faultIn(await call('POST', `/maps/${map}/copy`, { body: ' ' }))).toBe('400 invalid-body')
  })
})
