/** Requests that fetch would not send: any Host, any header, bytes that come slowly or not at all. */
import { request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { inject } from 'vitest'

export interface RawAnswer {
  status: number
  text: string
}

/** `path` is of the server, not under /api/v1. */
export function rawRequest(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string | Uint8Array,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, inject('server')), { method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** A GET of these very bytes: fetch and node:http escape what they can, or refuse. */
export async function rawGet(path: string, encoding: 'utf8' | 'latin1'): Promise<Response> {
  const { hostname, port, host } = new URL(inject('server'))
  const socket = connect(Number(port), hostname)
  socket.write(Buffer.from(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`, encoding))
  const [head = '', body] = (await text(socket)).split('\r\n\r\n')
  const [status = '', ...headers] = head.split('\r\n')
  return new Response(body, {
    status: Number(status.split(' ')[1]),
    headers: headers.map((line) => line.split(': ') as [string, string]),
  })
}

/** Milliseconds for an answer on a busy machine; and for one that need not come, since the request was broken off. */
const patience = { whole: 30_000, broken: 500 } as const

/**
 * Writes `parts` one after the other, with a rest between, and gives the status line's number once there is one; 0 when
 * the connection ends without any, or, where `end` breaks the request off, when none has come after half a second.
 */
export async function rawParts(parts: readonly string[], { end = false } = {}): Promise<number> {
  const { hostname, port } = new URL(inject('server'))
  const socket = connect(Number(port), hostname)
  let received = ''
  socket.on('data', (chunk) => {
    received += String(chunk)
  })
  let ended = false
  socket.once('close', () => {
    ended = true
  })
  socket.on('error', () => undefined)
  for (const part of parts) {
    socket.write(part)
    await pause(50)
  }
  if (end) socket.end()
  const deadline = Date.now() + (end ? patience.broken : patience.whole)
  while (!ended && !received.includes('\r\n') && Date.now() < deadline) await pause(10)
  socket.destroy()
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(received)?.[1] ?? 0)
}
