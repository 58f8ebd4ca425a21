/** Whether the store can be reached. */
import { endpoint } from '@/lib/http/endpoint'
import { jsonResponse } from '@/lib/http/json-response'
import { operations } from '@/lib/http/operations'
import productInfo from '@/package.json'
import { route } from '../../door'
import { openedStore } from '../../running-store'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(operations.ready, async () => {
    const store = await openedStore()
    await store.health()
    return jsonResponse({ store: store.kind, version: productInfo.version })
  }),
)
