/** Finds claims in all maps. */
import { endpoint } from '@/lib/http/endpoint'
import { jsonResponse } from '@/lib/http/json-response'
import { operations } from '@/lib/http/operations'
import { route } from '../../door'
import { openService } from '../../running-store'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(operations.search, async ({ query: { q, limit } }) => {
    const service = await openService()
    return jsonResponse({ hits: await service.search(q, { limit }) })
  }),
)
