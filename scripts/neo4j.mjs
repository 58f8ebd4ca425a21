/**
 * `npm run neo4j`: a local Neo4j for trying and testing, in the foreground until Ctrl-C.
 * `-- --port 7690 --data DIR --release 5.26.12` choose its Bolt port, its folder and its release.
 */
import { parseArgs } from 'node:util'
import { releases } from './neo4j/releases.mjs'
import { startServer } from './neo4j/start-server.mjs'
import { endWithNpm } from './start/end-with-npm.mjs'

const usage = `npm run neo4j -- [--port 7687] [--data DIR] [--release ${releases.map(({ version }) => version).join('|')}]

Starts a local Neo4j (Community) and stays in the foreground. It needs Java ${Math.min(...releases.map(({ oldestJava }) => oldestJava))} or newer and Maven.
NEO4J_PASSWORD, when it is set, becomes the password of a new folder.`

/** @param {string} line */
const say = (line) => console.log(line)

/** @param {string} line */
function refuse(line) {
  console.error(line)
  process.exit(1)
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      release: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Error('--port takes a number from 1 to 65535.')
  }
  return { ...values, port }
}

async function main() {
  const { help, ...options } = readOptions()
  if (help) return say(usage)
  let stopping = false
  const password = process.env.NEO4J_PASSWORD || undefined
  const starting = startServer({ ...options, password, say })
  // npm hands a signal on a second time: one that came already is not an order to leave the server behind.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, async () => {
      if (stopping) return
      stopping = true
      say('Stopping …')
      await starting.then((server) => server.stop()).catch(() => undefined)
      process.exit(0)
    })
  }
  const server = await starting
  const { uri, username, password: secret } = server.settings
  say(`Neo4j ${server.release} answers (Java ${server.java}, data in ${server.home}). Use it with:

NEO4J_URI=${uri}
NEO4J_USERNAME=${username}
NEO4J_PASSWORD=${secret}

Ctrl-C stops it.`)
  const code = await server.ended
  if (!stopping) refuse(`Neo4j ended by itself (exit code ${code}). See ${server.home}/logs.`)
}

endWithNpm()
main().catch((error) => refuse(error instanceof Error ? error.message : String(error)))
