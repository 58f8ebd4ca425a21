/** The HTTP server around the built app: one process, one port, an end that does not wait for idle connections. */
import { createServer } from 'node:http'
import { refuseUnreadable } from './refuse-unreadable.mjs'

/** A question may have 2,000 characters, each up to nine in an address; 16 kB, Node's own limit, would cut that off. */
const maxHeaderSize = 64 * 1024

/** Milliseconds in which headers, and in which all of a request, have to arrive. */
const headersTimeout = 20_000
const requestTimeout = 120_000

/** Milliseconds that requests under way get to end, and then the store. */
const patience = 1_000
const storePatience = 500

/** What Next can hand to a route handler. */
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Resolves when the server answers: with its address, and `close`, which resolves when it has ended. */
export async function serve(root, { host, port }) {
  const { default: next } = await import('next')
  const server = createServer({ maxHeaderSize, headersTimeout, requestTimeout })
  refuseUnreadable(server)
  const app = next({ dev: false, dir: root, hostname: host, port, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  server.on('request', (request, response) => handle(handed(request), response))
  await listen(server, host, port)
  return { address: addressOf(server, host), close: () => closeAll(server) }
}

/** The header that tells lib/http/query-parameters.ts what Next would not: a query string that cannot be decoded. */
const queryAsSent = 'x-query-as-sent'

/**
 * The request as Next can take it. Methods it does not know it answers with an empty 400: PATCH, which nothing here takes
 * either, comes to the handlers like the rest and is refused there in a problem document. A path that cannot be decoded
 * it answers with 500: with its percent signs escaped it is just a path where nothing is. In a query string that cannot be
 * decoded it puts U+FFFD without a word: such a one comes along as it was sent.
 */
function handed(request) {
  if (!knownMethods.has(request.method)) request.method = 'PATCH'
  const [path, ...rest] = request.url.split('?')
  const query = rest.join('?')
  request.url = [isDecodable(path) ? path : path.replaceAll('%', '%25'), ...rest].join('?')
  delete request.headers[queryAsSent]
  if (!isDecodable(query)) request.headers[queryAsSent] = query
  return request
}

function isDecodable(path) {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function listen(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, resolve)
  })
}

function addressOf(server, host) {
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
  return `http://${name}:${server.address().port}`
}

/** The store last: what is being written gets its end, and a data file is whole without a log beside it. */
async function closeAll(server) {
  await close(server)
  // The pages and handlers, bundled apart from this script, leave the way to their store here (app/api/running-store.ts).
  const closing = globalThis.throughline?.close?.()
  const late = new Promise((resolve) => setTimeout(resolve, storePatience))
  await Promise.race([closing, late])
}

function close(server) {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
  })
}
