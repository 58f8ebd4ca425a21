import { describe, expect, it } from 'vitest'
import { checkHost, checkOrigin, isKnownHost, isLoopback } from '@/lib/http/request-origin'

describe('isKnownHost', () => {
  it.each([
    'localhost',
    'localhost:3000',
    'LOCALHOST:3000',
    '127.0.0.1:3000',
    '127.0.0.2',
    '[::1]:3000',
    '[::1]',
  ])('knows loopback: %s', (host) => {
    expect(isKnownHost(host, [])).toBe(true)
  })

  it.each([
    null,
    '',
    'evil.example',
    'localhost.evil.example',
    'evil.example:3000',
    'localhost@evil.example',
    'localhost:3000@evil.example',
    '127.0.0.1.evil.example',
    '0.0.0.0',
    '[::2]',
    'localhost:port',
    'localhost, evil.example',
  ])('does not know %s', (host) => {
    expect(isKnownHost(host, [])).toBe(false)
  })

  it('knows the names it is told', () => {
    expect(isKnownHost('maps.example:8080', ['maps.example'])).toBe(true)
    expect(() => checkHost(new Headers({ host: 'maps.example' }), ['other.example'])).toThrow(
      'does not go by',
    )
  })
})

describe('checkOrigin', () => {
  const check = (headers: Record<string, string>) => () =>
    checkOrigin(new Headers({ host: 'localhost:3000', ...headers }))

  it.each([
    ['a caller that is no browser', {}],
    ['the page itself', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }],
    ['the page behind a proxy with TLS', { origin: 'https://localhost:3000' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
  ])('lets pass %s', (_name, headers) => {
    expect(check(headers)).not.toThrow()
  })

  it.each([
    ['another site', { origin: 'http://evil.example' }],
    ['another port of this machine', { origin: 'http://localhost:8080' }],
    ['another name of this machine', { origin: 'http://127.0.0.1:3000' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a file', { origin: 'file://' }],
    ['what is no origin', { origin: 'localhost:3000' }],
    ['another site without an origin', { 'sec-fetch-site': 'cross-site' }],
    ['another subdomain', { 'sec-fetch-site': 'same-site' }],
    [
      'a forged origin that the browser contradicts',
      { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' },
    ],
  ])('refuses %s', (_name, headers) => {
    expect(check(headers)).toThrow(/Writes are/)
  })
})

it('tells addresses that only this machine reaches', () => {
  expect(['127.0.0.1', 'localhost', '::1', '[::1]'].every(isLoopback)).toBe(true)
  expect(['0.0.0.0', '::', '192.168.0.1', 'maps.example', '1270.0.0.1'].some(isLoopback)).toBe(false)
})
