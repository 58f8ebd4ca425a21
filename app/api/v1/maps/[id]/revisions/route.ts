/** The history of a map. */
import { endpoint } from '@/lib/http/endpoint'
import { jsonResponse } from '@/lib/http/json-response'
import { operations } from '@/lib/http/operations'
import { route } from '../../../../door'
import { openService } from '../../../../running-store'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(operations.listRevisions, async ({ map, query }) => {
    const service = await openService()
    return jsonResponse({ revisions: await service.revisions(map, query) })
  }),
)
