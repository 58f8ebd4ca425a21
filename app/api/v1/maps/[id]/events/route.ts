/** The changes of a map as they are made, for those who watch. */
import { fail, ThroughlineError } from '@/graph/errors'
import { endpoint } from '@/lib/http/endpoint'
import type { ServerEvent } from '@/lib/http/event-stream'
import { operations } from '@/lib/http/operations'
import type { Written } from '@/lib/map-service/verbs'
import { route } from '../../../../door'
import { openService } from '../../../../running-store'
import { runningStreams } from '../../../../running-streams'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(operations.watchMap, async ({ map, query, request }) => {
    const service = await openService()
    const version = await service.version(map)
    const after = lastSeen(request) ?? query.after ?? version
    if (after > version) fail('out-of-range', 'after', `The map is at version ${version}.`)
    return runningStreams().open((signal) => told(service.follow(map, after, signal)), request)
  }),
)

/** The version that a reader who comes back had last. */
function lastSeen(request: Request): number | undefined {
  const id = request.headers.get('last-event-id')
  if (id === null || id === '') return undefined
  if (!/^[1-9]\d{0,14}$/.test(id)) fail('invalid-body', 'Last-Event-ID', 'Last-Event-ID is not a version.')
  return Number(id)
}

async function* told(changes: AsyncGenerator<Written, void>): AsyncGenerator<ServerEvent, void> {
  try {
    for await (const { version, change } of changes) yield { id: String(version), data: { version, change } }
  } catch (error) {
    const event = endings.get(error instanceof ThroughlineError ? error.code : '')
    if (event === undefined) throw error
    yield { event, data: {} }
  }
}

const endings: ReadonlyMap<string, string> = new Map([
  ['unknown-map', 'deleted'],
  ['unknown-revision', 'reset'],
])
