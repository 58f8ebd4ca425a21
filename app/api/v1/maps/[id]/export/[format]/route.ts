/** A map as a file. */
import { endpoint } from '@/lib/http/endpoint'
import { attachment, knownFormat } from '@/lib/http/known-format'
import { operations } from '@/lib/http/operations'
import { route } from '../../../../../door'
import { openService } from '../../../../../running-store'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(operations.exportMap, async ({ map, format: id, query }) => {
    const format = knownFormat(id)
    const service = await openService()
    const { document } = await service.get(map, query.version)
    return new Response(format.write(document), {
      headers: {
        'content-type': format.mediaType,
        'content-disposition': attachment(map, format),
        'cache-control': 'no-store',
      },
    })
  }),
)
