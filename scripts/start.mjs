/**
 * `npm start`: builds when there is no build of these sources, then serves on one port of this machine and says where.
 * Settings come from the environment (README). Ends within two seconds of SIGINT or SIGTERM.
 */
import path from 'node:path'
import { ensureBuild } from './start/build.mjs'
import { endWithNpm } from './start/end-with-npm.mjs'
import { noticeLeftBehind } from './start/notice-left-behind.mjs'
import { portIsFree } from './start/port.mjs'
import { serve } from './start/serve.mjs'
import { readSettings } from './start/settings.mjs'

const root = path.resolve(import.meta.dirname, '..')
process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'

endWithNpm()

async function start() {
  const settings = await readSettings(process.env)
  if (!(await portIsFree(settings))) {
    throw new Error(
      `Port ${settings.port} of ${settings.host} is taken. Stop what runs there, or choose another: PORT=${settings.port + 1} npm start`,
    )
  }
  await ensureBuild(root)
  const { address, close } = await serve(root, settings)
  endOnSignal(close)
  console.log(`Throughline is at ${address}`)
  noticeLeftBehind(settings).catch((error) => console.error(error.message))
}

/** npm passes a signal on a second time, so the handlers stay and ignore every further one. */
function endOnSignal(close) {
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
}

start().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
