/** Copies a map. */
import { endpoint } from '@/lib/http/endpoint'
import { createdMap } from '@/lib/http/json-response'
import { operations } from '@/lib/http/operations'
import { route } from '../../../../door'
import { openService } from '../../../../running-store'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(operations.copyMap, async ({ map, body }) => {
    const service = await openService()
    return createdMap(await service.copy(map, body))
  }),
)
