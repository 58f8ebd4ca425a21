/** Who may call: pages of other sites may not write, and no foreign name may point here. */
import { describe, expect, inject, it } from 'vitest'
import { rawRequest } from './raw-request'

const json = { 'content-type': 'application/json' }
const here = () => new URL(inject('server'))
const title = () => JSON.stringify({ title: 'From elsewhere' })

async function write(headers: Record<string, string>): Promise<number> {
  return (await rawRequest('POST', '/api/v1/maps', { ...json, ...headers }, title())).status
}

async function titles(): Promise<string> {
  return (await rawRequest('GET', '/api/v1/maps', {})).text
}

describe('Host', () => {
  it.each([
    'evil.example',
    'evil.example:80',
    'localhost.evil.example',
    '192.168.0.1',
    '0.0.0.0',
    '169.254.169.254',
    'localhost@evil.example',
  ])('%s is refused everywhere', async (host) => {
    for (const path of ['/api/v1/live', '/api/v1/maps', '/api/v1/nothing', '/', '/maps/us-iran']) {
      expect([path, (await rawRequest('GET', path, { host })).status]).toEqual([path, 403])
    }
    expect(await write({ host })).toBe(403)
  })

  it('of loopback is taken under each of its names', async () => {
    const { port } = here()
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'localhost']) {
      expect((await rawRequest('GET', '/api/v1/live', { host })).status).toBe(200)
    }
  })
})

describe('a write', () => {
  it.each([
    ['from another site', { origin: 'https://evil.example' }],
    ['from another port', { origin: 'http://127.0.0.1:1' }],
    ['from a sandboxed frame', { origin: 'null' }],
    ['from a file', { origin: 'file://' }],
    ['across sites', { 'sec-fetch-site': 'cross-site' }],
    ['across subdomains', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused and makes nothing', async (_name, headers) => {
    const before = await titles()
    expect(await write(headers)).toBe(403)
    expect(await titles()).toBe(before)
  })

  it('of every kind is checked, with a body or without', async () => {
    const headers = { origin: 'https://evil.example' }
    const writes: [string, string][] = [
      ['POST', '/maps'],
      ['DELETE', '/maps/us-iran'],
      ['POST', '/maps/us-iran/restore'],
      ['POST', '/maps/us-iran/copy'],
      ['POST', '/maps/us-iran/commands'],
      ['POST', '/maps/us-iran/undo'],
      ['POST', '/import?format=throughline'],
    ]
    for (const [method, path] of writes) {
      expect([path, (await rawRequest(method, `/api/v1${path}`, headers)).status]).toEqual([path, 403])
    }
    expect((await rawRequest('GET', '/api/v1/maps/us-iran', {})).status).toBe(200)
  })

  it('from this page, or from no page at all, is taken', async () => {
    expect(await write({ origin: here().origin, 'sec-fetch-site': 'same-origin' })).toBe(201)
    expect(await write({})).toBe(201)
  })

  it('as a form of another site would send it is refused even without an origin', async () => {
    const form = { 'content-type': 'text/plain' }
    expect((await rawRequest('POST', '/api/v1/maps', form, title())).status).toBe(415)
  })
})

it('answers give other origins no leave to read them', async () => {
  const response = await fetch(new URL('/api/v1/maps', inject('server')), {
    headers: { origin: 'https://evil.example' },
  })
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
  expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
})
