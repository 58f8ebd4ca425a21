/** The description of this API. */
import { endpoint } from '@/lib/http/endpoint'
import { jsonResponse } from '@/lib/http/json-response'
import { openApiDocument } from '@/lib/http/openapi'
import { operations } from '@/lib/http/operations'
import productInfo from '@/package.json'
import { route } from '../../door'

let document: unknown

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(operations.openApi, async () => {
    document ??= openApiDocument(productInfo.version)
    return jsonResponse(document)
  }),
)
