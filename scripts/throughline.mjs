#!/usr/bin/env node
/** `npx throughline`, `npm run throughline --`: the command line of lib/cli, run from its sources. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'
import { endWithNpm } from './start/end-with-npm.mjs'

const tsconfig = fileURLToPath(new URL('../tsconfig.json', import.meta.url))
const load = (file) => tsImport(file, { parentURL: import.meta.url, tsconfig })

endWithNpm()

/** Who reads the results may have had enough of them (`| head`); other faults are EX_IOERR of sysexits.h. */
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0)
  console.error(`✕ The results cannot be written: ${error.message}`)
  process.exit(74)
})

const { openTerminal } = await load('../lib/cli/terminal.ts')
const { run } = await load('../lib/cli/run.ts')
const terminal = openTerminal(process.stdout, process.stderr, process.env)
const { version: release } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
process.exitCode = await run(process.argv.slice(2), { environment: process.env, terminal, release })
