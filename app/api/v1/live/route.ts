/** Whether the process runs; asks no store. */
import { endpoint } from '@/lib/http/endpoint'
import { jsonResponse } from '@/lib/http/json-response'
import { operations } from '@/lib/http/operations'
import { route } from '../../door'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(operations.live, async () => jsonResponse({ status: 'live' })),
)
