/** The maps that were deleted and can be brought back. */
import { endpoint } from '@/lib/http/endpoint'
import { jsonResponse } from '@/lib/http/json-response'
import { operations } from '@/lib/http/operations'
import { route } from '../../door'
import { openService } from '../../running-store'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(operations.listDeletedMaps, async () => {
    const service = await openService()
    return jsonResponse({ maps: await service.deleted() })
  }),
)
