/** One map: read it, delete it. */
import type { StoredMap } from '@/graph/store'
import { namesTag } from '@/lib/http/content-negotiation'
import { endpoint } from '@/lib/http/endpoint'
import { jsonResponse } from '@/lib/http/json-response'
import { operations } from '@/lib/http/operations'
import { route } from '../../../door'
import { openService } from '../../../running-store'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(operations.getMap, async ({ map, query, request }) => {
    const service = await openService()
    const known = (version: number) => namesTag(request.headers.get('if-none-match'), tagOf(version))
    if (query.version !== undefined) {
      const then = await service.get(map, query.version)
      return known(then.version) ? unchanged(then.version) : answered(then)
    }
    const { graph, ...now } = await service.current(map)
    return known(now.version) ? unchanged(now.version) : answered({ ...now, document: graph.toDocument() })
  }),
  endpoint(operations.deleteMap, async ({ map }) => {
    const service = await openService()
    await service.remove(map)
    return new Response(null, { status: 204 })
  }),
)

/** The document with what the store knows of the map beside its title. */
function answered({ document, version, createdAt, updatedAt }: StoredMap): Response {
  const map = { ...document.map, version, createdAt, updatedAt }
  return jsonResponse({ ...document, map }, 200, cachedAs(version))
}

function unchanged(version: number): Response {
  return new Response(null, { status: 304, headers: cachedAs(version) })
}

/** Kept by the reader alone, and asked for again each time. */
function cachedAs(version: number): Record<string, string> {
  return { etag: tagOf(version), 'cache-control': 'private, no-cache' }
}

function tagOf(version: number): string {
  return `"${version}"`
}
