/** Makes a map from a file, or says what one would bring. */
import { endpoint } from '@/lib/http/endpoint'
import { createdMap, jsonResponse } from '@/lib/http/json-response'
import { knownFormat, readFile } from '@/lib/http/known-format'
import { operations } from '@/lib/http/operations'
import { route } from '../../door'
import { openService } from '../../running-store'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(operations.importFile, async ({ query, body }) => {
    const format = knownFormat(query.format)
    const dryRun = query['dry-run'] === '1'
    const service = await openService()
    const { document, notes } = readFile(format, body, { author: 'import', at: new Date().toISOString() })
    const imported = await service.importDocument(document, { dryRun })
    const report = { ...imported.report, notes: [...notes, ...imported.report.notes] }
    return dryRun ? jsonResponse({ report }) : createdMap(imported, { report })
  }),
)
