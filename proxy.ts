/**
 * What every page is sent with: a content security policy with a nonce of its own, after a look at the Host header. Not
 * for /api, whose handlers check for themselves: a proxy in front would silently cut bodies at 10 MB.
 */
import { type NextRequest, NextResponse } from 'next/server'
import { pagePolicy } from '@/lib/http/page-policy'
import { isKnownHost } from '@/lib/http/request-origin'

export function proxy(request: NextRequest): NextResponse {
  if (!isKnownHost(request.headers.get('host'), [process.env.HOST ?? ''])) {
    return new NextResponse('This server does not go by that name.\n', { status: 403 })
  }
  const nonce = btoa(crypto.randomUUID())
  const policy = pagePolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Next reads the nonce for its own scripts from the policy of the request.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = { matcher: ['/((?!api/|api$|_next/static/|_next/image).*)'] }
