/**
 * Who may call: Host on every call (a foreign name that points here is DNS rebinding), Origin and Sec-Fetch-Site on
 * every write (a page of another site). Callers that are no browsers send neither, and may.
 */
import { fail } from '@/graph/errors'

const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Whether the Host header names this machine: loopback, or one of `names` (without port, IPv6 in brackets). */
export function isKnownHost(host: string | null, names: readonly string[]): boolean {
  const name = /^(\[[0-9a-f:.]+\]|[^:@/\s]+)(:\d{1,5})?$/i.exec(host ?? '')?.[1]?.toLowerCase()
  return name !== undefined && (loopbackHost.test(name) || names.includes(name))
}

/** Whether an address to listen on can be reached from this machine alone. */
export function isLoopback(address: string): boolean {
  return loopbackHost.test(address) || address === '::1'
}

/** Throws `wrong-origin` where the request was not sent to this server under a name of its own. */
export function checkHost(headers: Headers, names: readonly string[]): void {
  const host = headers.get('host')
  if (isKnownHost(host, names)) return
  fail('wrong-origin', '', `This server does not go by the name "${host ?? ''}".`)
}

/** Throws `wrong-origin` where a page of another origin sent the write. */
export function checkOrigin(headers: Headers): void {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') {
    fail('wrong-origin', '', 'Writes are taken from pages of this server alone.')
  }
  const origin = headers.get('origin')
  if (origin === null) return
  // Behind a proxy that ends TLS the scheme is not known here, so only host and port are compared.
  const sent = URL.canParse(origin) ? new URL(origin) : undefined
  const isHere = sent?.protocol.startsWith('http') && sent.host === headers.get('host')?.toLowerCase()
  if (!isHere) fail('wrong-origin', '', `Writes are not taken from the origin "${origin}".`)
}
