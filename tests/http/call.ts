/** One call to the shared server, and maps for tests to work on. */
import { expect, inject } from 'vitest'
import type { z } from 'zod'
import type { MapId } from '@/graph/model/ids'
import type { MapDocumentInput } from '@/graph/model/map-document'
import { problemSchema } from '@/lib/http/shapes'

export interface Answered {
  status: number
  headers: Headers
  text: string
  /** The parsed JSON, where there is any. */
  json: unknown
}

export interface CallOptions {
  /** Sent as JSON, unless it is text, which is sent as it is. */
  body?: unknown
  headers?: Record<string, string>
}

/** `path` is under /api/v1. */
export async function call(
  method: string,
  path: string,
  { body, headers }: CallOptions = {},
): Promise<Answered> {
  const response = await fetch(`${inject('server')}/api/v1${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: parsed(text) }
}

/** The answer as a problem document; fails where it is none. */
export function problemIn({ status, headers, json }: Answered): z.infer<typeof problemSchema> {
  expect(headers.get('content-type')).toBe('application/problem+json')
  const problem = problemSchema.parse(json)
  expect(problem.status).toBe(status)
  expect(problem.errors[0]?.code).toBe(problem.code)
  return problem
}

/** Status, code and place of the first fault: `422 too-long /title`. */
export function faultIn(answered: Answered): string {
  const { status, code, errors } = problemIn(answered)
  return `${status} ${code} ${errors[0]?.pointer}`.trimEnd()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

let made = 0

/** A small map with one of everything, on the shared server, under an id of its own. */
export async function makeMap(
  change: (document: MapDocumentInput) => void = () => undefined,
): Promise<MapId> {
  const document = smallDocument(`map-${process.pid}-${++made}`)
  change(document)
  const { status, text } = await call('POST', '/maps', { body: document })
  if (status !== 201) throw new Error(text)
  return document.map.id
}

/** Rain floods; a dam prevents it; a doubt strikes the first link, and is struck back. */
export function smallDocument(id: string): MapDocumentInput {
  return structuredClone({
    format: 'throughline/1',
    map: { id, title: 'Rain and flood', summary: 'A small one.' },
    claims: [
      { id: 'rain', kind: 'event', label: 'Heavy rain', aliases: ['downpour'], holders: ['office'] },
      {
        id: 'flood',
        kind: 'event',
        label: 'The valley floods',
        anchors: [{ source: 'report', paragraph: 2 }],
      },
      { id: 'dam', kind: 'condition', label: 'The dam holds' },
      { id: 'doubt', kind: 'counterpoint', label: 'The ground was dry' },
    ],
    links: [
      { id: 'wets', type: 'causes', from: ['rain'], to: { claim: 'flood' }, strength: 0.8 },
      { id: 'holds', type: 'prevents', from: ['dam'], to: { claim: 'flood' } },
      { id: 'strikes', type: 'attacks', from: ['doubt'], to: { link: 'wets' }, strength: 0.4 },
      { id: 'answers', type: 'attacks', from: ['rain'], to: { link: 'strikes' }, strength: 0.6 },
    ],
    holders: [{ id: 'office', name: 'The weather office' }],
    sources: [{ id: 'report', title: 'The report' }],
    annotations: [{ id: 'note', target: { claim: 'rain' }, motivation: 'questioning', body: 'How much?' }],
  }) as unknown as MapDocumentInput
}
