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
    if (query.version !== undefined) return answered(await service.get(map, query.version))
    const { graph, ...now } = await service.current(map)
    if (namesTag(request.headers.get('if-none-match'), tagOf(now.version))) {
      return new Response(null, { status: 304, headers: { etag: tagOf(now.version) } })
    }
    return answered({ ...now, document: graph.toDocument() })
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
  const headers = { etag: tagOf(version), 'cache-control': 'private, no-cache' }
  return jsonResponse({ ...document, map }, 200, headers)
}

function tagOf(version: number): string {
  return `"${version}"`
}
