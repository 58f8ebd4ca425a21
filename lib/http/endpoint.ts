/**
 * The one wrapper around every route handler: checks who calls and how often, reads path, query and body by the
 * operation, runs the verb, and turns whatever is thrown into a problem document. Route files stay thin.
 */
import { fail } from '@/graph/errors'
import { isId, type MapId } from '@/graph/model/ids'
import { parseOrFail } from '@/graph/model/issues'
import { errorResponse } from './error-response'
import type { Operation } from './operation'
import { aboutParameters, readQuery } from './query-parameters'
import { dropBody, readBody } from './request-body'
import { checkHost, checkOrigin } from './request-origin'

/** What a verb is given: everything read and checked. */
export interface Call<Q, B> {
  request: Request
  /** The map of the path, '' where the path names none. */
  map: MapId
  /** The format of the path, '' where the path names none. */
  format: string
  query: Q
  body: B
  /** The size of the body as it came, in bytes. */
  bytes: number
}

export interface Endpoint {
  operation: Operation
  answer(request: Request, path: PathValues): Promise<Response>
}

type PathValues = Readonly<Record<string, string | string[] | undefined>>
type RouteHandler = (
  request: Request,
  context: { params: Promise<PathValues | undefined> },
) => Promise<Response>

const nothingHere = 'There is nothing at this address. /api/v1/openapi.json describes what there is.'
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/** What Next looks for in a route file. All are there, so that what is not offered is refused in our own words. */
export type RouteHandlers = Record<(typeof methods)[number], RouteHandler>

export interface DoorSettings {
  /** Names besides loopback under which this server may be called. */
  hostNames(): readonly string[]
  /** Throws `too-many-requests`. */
  admit(): void
  /** Told of every error that is answered, with its status. */
  report(error: unknown, status: number): void
}

/** An operation and the verb that answers it. */
export function endpoint<Q, B>(
  operation: Operation<Q, B>,
  verb: (call: Call<Q, B>) => Promise<Response>,
): Endpoint {
  return {
    operation: operation as Operation,
    async answer(request, path) {
      const map = mapOf(path)
      const query = readQuery(request, operation.query)
      const { value, bytes } = operation.body
        ? await readBody(request, operation.body.limit, operation.body.kind)
        : { value: undefined, bytes: 0 }
      const body = operation.body ? parseOrFail(operation.body.schema, value) : (undefined as B)
      try {
        return await verb({ request, map, format: textOf(path.format), query, body, bytes })
      } catch (error) {
        throw operation.body ? error : aboutParameters(error)
      }
    },
  }
}

/** The handlers of a route file with these endpoints, one a method; with none, the route of what is not there. */
export function routeHandlers(settings: DoorSettings, endpoints: readonly Endpoint[]): RouteHandlers {
  const byMethod = new Map(endpoints.map((one) => [one.operation.method as string, one]))
  const reading = byMethod.get('GET')
  if (reading) byMethod.set('HEAD', reading)
  const allowed = [...byMethod.keys(), 'OPTIONS'].join(', ')

  async function answer(request: Request, path: PathValues): Promise<Response> {
    settings.admit()
    checkHost(request.headers, settings.hostNames())
    if (endpoints.length === 0) fail('not-found', '', nothingHere)
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow: allowed } })
    const match = byMethod.get(request.method)
    if (!match) return fail('method-not-allowed', '', `This address takes ${allowed} alone.`)
    if (match !== reading) checkOrigin(request.headers)
    return match.answer(request, path)
  }

  const handler: RouteHandler = async (request, context) => {
    try {
      // Next hands no params at all to a route without any.
      return await answer(request, (await context.params) ?? {})
    } catch (error) {
      await dropBody(request)
      const response = errorResponse(error)
      if (response.status === 405) response.headers.set('allow', allowed)
      settings.report(error, response.status)
      return response
    }
  }
  return Object.fromEntries(methods.map((method) => [method, handler])) as RouteHandlers
}

/** The branded id of the path. No map can have an id of another form, so that is `unknown-map` too. */
function mapOf(path: PathValues): MapId {
  const id = textOf(path.id)
  if (id !== '' && !isId(id)) fail('unknown-map', '', `There is no map "${id.slice(0, 80)}".`)
  return id as MapId
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}
