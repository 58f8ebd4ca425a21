/** What pages and answers are sent with, so that a browser does no more with them than is meant. */
import { describe, expect, inject, it } from 'vitest'

const get = (path: string) => fetch(new URL(path, inject('server')))

function directives(policy: string | null): Map<string, string[]> {
  return new Map(
    (policy ?? '').split(';').map((directive): [string, string[]] => {
      const [name = '', ...values] = directive.trim().split(/\s+/)
      return [name, values]
    }),
  )
}

describe('pages', () => {
  it.each(['/', '/maps/us-iran', '/maps/nowhere', '/nothing'])(
    '%s runs only scripts of its own',
    async (path) => {
      const response = await get(path)
      const policy = directives(response.headers.get('content-security-policy'))
      const scripts = policy.get('script-src') ?? []
      const nonce = /'nonce-([^']+)'/.exec(scripts.join(' '))?.[1]
      expect(scripts).toEqual(["'self'", `'nonce-${nonce}'`, "'strict-dynamic'"])
      expect(policy.get('style-src')).toEqual(["'self'", `'nonce-${nonce}'`])
      expect(policy.get('default-src')).toEqual(["'self'"])
      for (const name of ['object-src', 'base-uri', 'frame-ancestors'])
        expect(policy.get(name)).toEqual(["'none'"])

      const html = await response.text()
      const tags = html.match(/<(?:script|style)\b[^>]*>/g) ?? []
      expect(tags.length).toBeGreaterThan(3)
      expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
    },
  )

  it('have a new nonce each time', async () => {
    const policies = await Promise.all(
      [1, 2, 3].map(async () => (await get('/')).headers.get('content-security-policy')),
    )
    expect(new Set(policies).size).toBe(3)
  })
})

describe('every answer', () => {
  it.each(['/', '/api/v1/maps', '/api/v1/nothing', '/api/v1/maps/us-iran/export/throughline'])(
    'of %s',
    async (path) => {
      const { headers } = await get(path)
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('server')).toBeNull()
    },
  )

  it('of the API may do nothing as a page', async () => {
    const { headers } = await get('/api/v1/maps')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  })
})
