/**
 * The typed client of /api/v1, for the workspace, and for the command line against a server. What the server refuses is
 * thrown as the ThroughlineError it was; when it cannot be reached at all, or in time, fetch's own error comes through.
 * Answers are taken at their word: the shapes are the server's own.
 */
import type { z } from 'zod'
import type { ChainAnswer } from '@/graph/chains/answer'
import type { CommandBatch, UndoRequest } from '@/graph/edit/command'
import type { MapId } from '@/graph/model/ids'
import type { MapDocumentInput } from '@/graph/model/map-document'
import type {
  copyRequestSchema,
  deletedListSchema,
  deletedMapSchema,
  emptyMapSchema,
  importReportSchema,
  mapListSchema,
  mapVersionSchema,
  readySchema,
  revisionListSchema,
  searchAnswerSchema,
  storedDocumentSchema,
  writtenSchema,
} from '@/lib/http/shapes'
import { followEvents, type MapEventHandlers } from './map-events'
import { problemError } from './problem-error'

export type MapVersion = z.infer<typeof mapVersionSchema>
export type StoredDocument = z.infer<typeof storedDocumentSchema>
export type DeletedMapAnswer = z.infer<typeof deletedMapSchema>
export type WrittenAnswer = z.infer<typeof writtenSchema>
export type ImportReportAnswer = z.infer<typeof importReportSchema>

export interface ClientSettings {
  /** Such as http://127.0.0.1:3000; left out in a page, where addresses are the page's own. */
  server?: string
  /** The fetch to use: the page's, Node's, or a test's. */
  fetch?: typeof fetch
  /** Milliseconds until a call is given up with a TimeoutError: 30,000 when left out. */
  timeout?: number
}

export interface CallOptions {
  signal?: AbortSignal | undefined
}

export type ApiClient = ReturnType<typeof createClient>

type Query = Readonly<Record<string, string | number | boolean | undefined>>

interface Sent {
  query?: Query | undefined
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is. */
  file?: string
  signal?: AbortSignal | undefined
}

/** The calls of /api/v1 by name; each resolves to the answer's JSON. */
export function createClient(settings: ClientSettings = {}) {
  const { server = '', fetch: send = fetch, timeout = 30_000 } = settings

  async function call(method: string, path: string, sent: Sent = {}): Promise<Response> {
    const limit = AbortSignal.timeout(timeout)
    const response = await send(`${server}/api/v1${path}${queryString(sent.query)}`, {
      method,
      signal: sent.signal ? AbortSignal.any([sent.signal, limit]) : limit,
      ...(sent.file === undefined ? {} : { body: sent.file }),
      ...(sent.body === undefined
        ? {}
        : { body: JSON.stringify(sent.body), headers: { 'content-type': 'application/json' } }),
    })
    if (!response.ok) throw await problemError(response)
    return response
  }

  async function json<T>(method: string, path: string, sent?: Sent): Promise<T> {
    const response = await call(method, path, sent)
    return (await response.json()) as T
  }

  const at = (map: string) => `/maps/${encodeURIComponent(map)}`

  return {
    maps: (options: CallOptions = {}) => json<z.infer<typeof mapListSchema>>('GET', '/maps', options),

    deletedMaps: (options: CallOptions = {}) =>
      json<z.infer<typeof deletedListSchema>>('GET', '/deleted-maps', options),

    /** The map now, or as it was at `version`. */
    map: (map: MapId, { version, signal }: CallOptions & { version?: number } = {}) =>
      json<StoredDocument>('GET', at(map), { query: { version }, signal }),

    create: (body: MapDocumentInput | z.input<typeof emptyMapSchema>, { signal }: CallOptions = {}) =>
      json<MapVersion>('POST', '/maps', { body, signal }),

    remove: async (map: MapId, { signal }: CallOptions = {}) => {
      await call('DELETE', at(map), { signal })
    },

    restore: (map: MapId, { signal }: CallOptions = {}) =>
      json<MapVersion>('POST', `${at(map)}/restore`, { signal }),

    copy: (map: MapId, body: z.input<typeof copyRequestSchema> = {}, { signal }: CallOptions = {}) =>
      json<MapVersion>('POST', `${at(map)}/copy`, { body, signal }),

    commands: (map: MapId, body: CommandBatch, { signal }: CallOptions = {}) =>
      json<WrittenAnswer>('POST', `${at(map)}/commands`, { body, signal }),

    undo: (map: MapId, body: UndoRequest, { signal }: CallOptions = {}) =>
      json<WrittenAnswer>('POST', `${at(map)}/undo`, { body, signal }),

    revisions: (map: MapId, { signal, ...query }: CallOptions & { before?: number; limit?: number } = {}) =>
      json<z.infer<typeof revisionListSchema>>('GET', `${at(map)}/revisions`, { query, signal }),

    /** Every change of the map as it is made, in a browser, until what this gives back is called. */
    watch: (map: MapId, handlers: MapEventHandlers) =>
      followEvents(`${server}/api/v1${at(map)}/events`, handlers),

    chains: (map: MapId, q: string, { explain, signal }: CallOptions & { explain?: boolean } = {}) =>
      json<ChainAnswer>('GET', `${at(map)}/chains`, { query: { q, explain }, signal }),

    /** In one map, or in all. */
    search: (q: string, { map, limit, signal }: CallOptions & { map?: MapId; limit?: number } = {}) =>
      json<z.infer<typeof searchAnswerSchema>>('GET', map === undefined ? '/search' : `${at(map)}/search`, {
        query: { q, limit },
        signal,
      }),

    importFile: (format: string, file: string, { signal }: CallOptions = {}) =>
      json<MapVersion & { report: ImportReportAnswer }>('POST', '/import', {
        query: { format },
        file,
        signal,
      }),

    /** What an import would bring; nothing is stored. */
    tryImport: (format: string, file: string, { signal }: CallOptions = {}) =>
      json<{ report: ImportReportAnswer }>('POST', '/import', {
        query: { format, 'dry-run': true },
        file,
        signal,
      }),

    /** The text of the file. */
    exportMap: async (map: MapId, format: string, { signal }: CallOptions = {}) => {
      const response = await call('GET', `${at(map)}/export/${encodeURIComponent(format)}`, { signal })
      return response.text()
    },

    ready: (options: CallOptions = {}) => json<z.infer<typeof readySchema>>('GET', '/ready', options),
  }
}

/** Switches are written 1, and left out when they are off. */
function queryString(query: Query = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== false) parameters.set(name, value === true ? '1' : String(value))
  }
  return parameters.size === 0 ? '' : `?${parameters}`
}
