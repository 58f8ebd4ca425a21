import { describe, expect, it } from 'vitest'
import type { ThroughlineError } from '@/graph/errors'
import { type BodyKind, bodyLimit, dropBody, readBody } from '@/lib/http/request-body'

const json = { 'content-type': 'application/json' }

function post(body: BodyInit | null, headers: Record<string, string> = json): Request {
  const streamed = body instanceof ReadableStream ? { duplex: 'half' } : {}
  return new Request('http://localhost/', { method: 'POST', body, headers, ...streamed } as RequestInit)
}

/** A body that arrives in these pieces. */
function pieces(...parts: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(typeof part === 'string' ? encoder.encode(part) : part)
      controller.close()
    },
  })
}

function codeOf(request: Request, limit = bodyLimit, kind: BodyKind = 'json'): Promise<string> {
  return readBody(request, limit, kind).then(
    () => 'read',
    (error: ThroughlineError) => error.code,
  )
}

describe('readBody', () => {
  it('parses JSON and counts its bytes, not its characters', async () => {
    expect(await readBody(post('{"a":"é"}'), bodyLimit, 'json')).toEqual({ value: { a: 'é' }, bytes: 10 })
  })

  it('puts together what arrives in pieces, also in the middle of a character', async () => {
    const bytes = new TextEncoder().encode('"é"')
    const body = pieces(bytes.slice(0, 2), bytes.slice(2))
    expect((await readBody(post(body), bodyLimit, 'json')).value).toBe('é')
  })

  it('has no value without a body, whatever the media type', async () => {
    expect(await readBody(post(null, {}), bodyLimit, 'json')).toEqual({ value: undefined, bytes: 0 })
    expect(await readBody(post(pieces(), {}), bodyLimit, 'json')).toEqual({ value: undefined, bytes: 0 })
  })

  it('takes a body of just the limit, and none of a byte more', async () => {
    expect(await codeOf(post(`"${'x'.repeat(98)}"`), 100)).toBe('read')
    expect(await codeOf(post(`"${'x'.repeat(99)}"`), 100)).toBe('too-large')
  })

  it('goes by the bytes that arrive, not by what Content-Length says', async () => {
    const body = pieces('"', 'x'.repeat(200), '"')
    expect(await codeOf(post(body, { ...json, 'content-length': '3' }), 100)).toBe('too-large')
  })

  it('refuses a body that is shorter than Content-Length says: it was cut on its way', async () => {
    expect(await codeOf(post(pieces('{}'), { ...json, 'content-length': '20' }))).toBe('invalid-body')
  })

  it('refuses a body that breaks off', async () => {
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(new Error('socket closed'))
      },
    })
    expect(await codeOf(post(broken))).toBe('invalid-body')
  })

  it.each([
    ['no media type', {}],
    ['plain text', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['something that merely begins like JSON', { 'content-type': 'application/jsonp' }],
    ['another charset', { 'content-type': 'application/json; charset=latin1' }],
    ['a compressed body', { ...json, 'content-encoding': 'gzip' }],
  ])('is not JSON: %s', async (_name, headers) => {
    expect(await codeOf(post(new Uint8Array([0x7b, 0x7d]), headers))).toBe('not-json')
  })

  it.each(['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"'])(
    'is JSON: %s',
    async (type) => {
      expect(await codeOf(post('{}', { 'content-type': type }))).toBe('read')
    },
  )

  it('refuses what is not UTF-8, not JSON, or nested too deep', async () => {
    expect(await codeOf(post(new Uint8Array([0x22, 0xff, 0x22])))).toBe('invalid-body')
    expect(await codeOf(post('{"a":'))).toBe('invalid-body')
    expect(await codeOf(post(`${'['.repeat(500_000)}${']'.repeat(500_000)}`))).toBe('invalid-body')
  })

  it('gives a file as its text, of any media type', async () => {
    const request = post('not JSON', { 'content-type': 'text/plain' })
    expect((await readBody(request, bodyLimit, 'file')).value).toBe('not JSON')
  })
})

describe('dropBody', () => {
  it('reads what a refused body had left', async () => {
    let pulled = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (++pulled > 50) controller.close()
        else controller.enqueue(new Uint8Array(10))
      },
    })
    const request = post(body)
    expect(await codeOf(request, 100)).toBe('too-large')
    await dropBody(request)
    expect(pulled).toBe(51)
  })
})
