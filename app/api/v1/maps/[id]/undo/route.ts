/** Takes one revision back, as a new revision. */
import { endpoint } from '@/lib/http/endpoint'
import { jsonResponse } from '@/lib/http/json-response'
import { operations } from '@/lib/http/operations'
import { route } from '../../../../door'
import { openService } from '../../../../running-store'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(operations.undo, async ({ map, body }) => {
    const service = await openService()
    const { version, change } = await service.undo(map, body)
    return jsonResponse({ version, change })
  }),
)
