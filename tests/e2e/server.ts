/**
 * A real server of the built app for a test: a process of its own, on a free port, with a data folder of its own. Builds
 * first when there is no build of these sources, by the same code as `npm start`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** Apart from `npm start`, so that tests do not pull the build from under a server that runs. */
const buildFolder = process.env.NEXT_DIST_DIR ?? '.next-test'

export interface TestServer {
  /** Such as http://127.0.0.1:41234. */
  address: string
  dataDir: string
  /** Everything the process has printed. */
  output(): string
  process: ChildProcess
  /** Ends the process; the data folder goes too, unless it was handed in. Resolves to the exit code. */
  stop(): Promise<number | null>
}

export interface TestServerOptions {
  /** To start again on what another server left. */
  dataDir?: string
  env?: Record<string, string>
  /** Started as the README has it, in a group of its own; `process` is npm's, which may end before the server does. */
  byNpm?: boolean
}

/** Resolves when the server answers; rejects with what it printed when it ends before. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { dataDir, env = {}, byNpm = false } = options
  const folder = dataDir ?? (await mkdtemp(path.join(tmpdir(), 'throughline-data-')))
  const [command, ...args] = byNpm
    ? ['npm', 'start']
    : [process.execPath, path.join(root, 'scripts/start.mjs')]
  const child = spawn(command ?? '', args, {
    cwd: root,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: folder,
      NEO4J_URI: '',
      NEXT_DIST_DIR: buildFolder,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: byNpm,
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)))
  const address = await addressOf(child, () => printed)
  return {
    address,
    dataDir: folder,
    output: () => printed,
    process: child,
    async stop() {
      const code = await end(child)
      if (dataDir === undefined) await rm(folder, { recursive: true, force: true })
      return code
    },
  }
}

function addressOf(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const address = /^Throughline is at (http:\S+)$/m.exec(printed())?.[1]
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', look)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${printed()}`)))
  })
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  child.kill('SIGTERM')
  await once(child, 'exit')
  return child.exitCode
}
