/** Starts the product, as `npm start` does. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { textOf } from '../arguments'
import type { CliCommand } from '../cli-command'
import { exitCodes } from '../exit-codes'

const script = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url))
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export const serveCommand: CliCommand = {
  name: 'serve',
  words: [],
  flags: {
    port: { value: 'N', help: 'the port (PORT, or 3000, when left out)' },
    data: { value: 'FOLDER', help: 'where maps are kept (DATA_DIR, or ./data, when left out)' },
  },
  summary: 'start the product, like npm start',
  details: 'Stays in the foreground; Ctrl-C ends it.\n\n  throughline serve --port 3001 --data ~/maps',
  run: (given, { environment }) => {
    const port = textOf(given, 'port')
    const data = textOf(given, 'data')
    const env = {
      ...environment,
      ...(port === undefined ? {} : { PORT: port }),
      ...(data === undefined ? {} : { DATA_DIR: data }),
    }
    return started(env as NodeJS.ProcessEnv)
  },
}

/** The exit code of the server; a signal to us goes on to it. */
function started(env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { stdio: 'inherit', env })
    const pass = (signal: NodeJS.Signals) => child.kill(signal)
    for (const signal of signals) process.on(signal, pass)
    child.once('error', reject)
    child.once('exit', (code) => {
      for (const signal of signals) process.off(signal, pass)
      resolve(code === 0 ? exitCodes.done : exitCodes.badInput)
    })
  })
}
