/** Asks a map for chains; the answer as JSON, or as a table where that is what is accepted. */
import { chainsTable } from '@/lib/http/chains-table'
import { preferredType } from '@/lib/http/content-negotiation'
import { endpoint } from '@/lib/http/endpoint'
import { jsonResponse } from '@/lib/http/json-response'
import { operations } from '@/lib/http/operations'
import { route } from '../../../../door'
import { openService } from '../../../../running-store'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(operations.askChains, async ({ map, query, request }) => {
    const service = await openService()
    const answer = await service.chains(map, query.q, { explain: query.explain === '1' })
    const type = preferredType(request.headers.get('accept'), ['application/json', 'text/csv'])
    if (type === 'application/json') return jsonResponse(answer, 200, { vary: 'Accept' })
    const { graph } = await service.current(map)
    const table = chainsTable(answer, (claim) => graph.claims.get(claim)?.label ?? claim)
    return new Response(table, {
      headers: { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store', vary: 'Accept' },
    })
  }),
)
