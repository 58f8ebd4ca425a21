#!/usr/bin/env node
/** `npx throughline`, `npm run throughline --`: the command line of lib/cli, run from its sources. */
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'

const tsconfig = fileURLToPath(new URL('../tsconfig.json', import.meta.url))
const load = (file) => tsImport(file, { parentURL: import.meta.url, tsconfig })

/** Who reads the results may have had enough of them (`| head`). */
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const { openTerminal } = await load('../lib/cli/terminal.ts')
const { run } = await load('../lib/cli/run.ts')
const terminal = openTerminal(process.stdout, process.stderr, process.env)
process.exitCode = await run(process.argv.slice(2), { environment: process.env, terminal })
