/** Writing over HTTP where things go wrong: one claim a request, each under a number that names claim and request. */
import { problemSchema, writtenSchema } from '@/lib/http/shapes'

export interface Sent {
  status: number
  /** Of a change that was confirmed. */
  version?: number
  /** Of one that was refused. */
  code?: string
  detail?: string
  retryAfter?: number
  /** Until the answer was there, in milliseconds. */
  took: number
}

/** Makes an empty map; its id. */
export async function makeEmptyMap(address: string, title: string): Promise<string> {
  const response = await post(`${address}/api/v1/maps`, { title })
  if (response.status !== 201) throw new Error(await response.text())
  return ((await response.json()) as { id: string }).id
}

/** Adds claim number `n`. Sent again it is the same request. */
export async function sendClaim(
  address: string,
  map: string,
  n: number,
  { text = '' }: { text?: string } = {},
): Promise<Sent> {
  const started = performance.now()
  const response = await post(`${address}/api/v1/maps/${map}/commands`, {
    baseVersion: 1,
    requestId: `claim ${n}`,
    commands: [{ type: 'addClaim', claim: { id: `c${n}`, kind: 'claim', label: `Claim ${n}`, text } }],
  })
  const body: unknown = await response.json()
  const { status } = response
  const took = performance.now() - started
  if (status === 200) return { status, took, version: writtenSchema.parse(body).version }
  const { code, detail } = problemSchema.parse(body)
  return { status, took, code, detail, retryAfter: Number(response.headers.get('retry-after')) }
}

/** The numbers of the claims that the map has, and its version. */
export async function claimNumbers(
  address: string,
  map: string,
): Promise<{ numbers: number[]; version: number }> {
  const response = await fetch(`${address}/api/v1/maps/${map}`)
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
  const document = (await response.json()) as { map: { version: number }; claims: { id: string }[] }
  const numbers = document.claims.map(({ id }) => Number(id.slice(1))).sort((a, b) => a - b)
  return { numbers, version: document.map.version }
}

/** 0, 1 … below `end`. */
export function numbersBelow(end: number): number[] {
  return Array.from({ length: end }, (_, n) => n)
}

function post(address: string, body: unknown): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}
