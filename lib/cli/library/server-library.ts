/** Maps behind a running server, by its HTTP interface. */
import { ThroughlineError } from '@/graph/errors'
import type { StoredMap } from '@/graph/store'
import { createClient, type StoredDocument } from '@/lib/api-client/client'
import type { Library } from './library-verbs'

/** Milliseconds for one call: imports may be large. */
const timeout = 120_000

/** Throws `bad-setting` for what is no address of a server. */
export function openServerLibrary(server: string): Library {
  const address = serverAddress(server)
  const client = createClient({ server: address, timeout, fetch: fetchOurs })
  const asked = <T>(call: Promise<T>) => call.catch((error: unknown) => refused(error, address))
  return {
    maps: async () => (await asked(client.maps())).maps,
    deleted: async () => (await asked(client.deletedMaps())).maps,
    remove: (map) => asked(client.remove(map)),
    restore: (map) => asked(client.restore(map)),
    map: async (map, version) =>
      stored(await asked(client.map(map, version === undefined ? {} : { version }))),
    chains: (map, question, explain) => asked(client.chains(map, question, { explain })),
    command: (map, batch) => asked(client.commands(map, batch)),
    import: (format, file, { dryRun }) =>
      asked<{ version?: number; report: Awaited<ReturnType<typeof client.tryImport>>['report'] }>(
        dryRun ? client.tryImport(format, file) : client.importFile(format, file),
      ),
    export: (map, format) => asked(client.exportMap(map, format)),
    close: async () => undefined,
  }
}

/** What refuses without a problem document is no Throughline server, or has none behind it. */
const fetchOurs: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  const type = response.headers.get('content-type') ?? ''
  if (!response.ok && !type.startsWith('application/problem+json')) {
    throw new Error(`Answered ${response.status}, and not as Throughline does.`)
  }
  return response
}

function serverAddress(server: string): string {
  const address = URL.canParse(server) ? new URL(server) : undefined
  if (address && /^https?:$/.test(address.protocol)) return address.href.replace(/\/+$/, '')
  throw new ThroughlineError({
    code: 'bad-setting',
    pointer: '--server',
    detail: `--server takes an address such as http://127.0.0.1:3000, not "${server}".`,
  })
}

/** What is no answer at all is a store that cannot be reached. */
function refused(error: unknown, address: string): never {
  if (error instanceof ThroughlineError) throw error
  const late = error instanceof Error && error.name === 'TimeoutError'
  const detail = late
    ? `The server at ${address} took too long.`
    : `No Throughline server answers at ${address}.`
  throw new ThroughlineError({ code: 'store-unavailable', pointer: '--server', detail }, {}, error)
}

function stored(answer: StoredDocument): StoredMap {
  const { version, createdAt, updatedAt, ...map } = answer.map
  return { document: { ...answer, map }, version, createdAt, updatedAt }
}
