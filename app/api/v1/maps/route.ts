/** The library: list maps, make one. */
import { endpoint } from '@/lib/http/endpoint'
import { createdMap, jsonResponse } from '@/lib/http/json-response'
import { readNewMap } from '@/lib/http/new-map'
import { operations } from '@/lib/http/operations'
import { route } from '../../door'
import { openService } from '../../running-store'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(operations.listMaps, async () => {
    const service = await openService()
    return jsonResponse({ maps: await service.maps() })
  }),
  endpoint(operations.createMap, async ({ body, bytes }) => {
    const wanted = readNewMap(body, bytes)
    const service = await openService()
    if (!('document' in wanted)) return createdMap(await service.create(wanted))
    const { id, version } = await service.importDocument(wanted.document)
    return createdMap({ id, version })
  }),
)
