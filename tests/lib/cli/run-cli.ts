/** The command line as a person runs it: a process of its own, on a data folder of the test's. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

export const root = path.resolve(import.meta.dirname, '../../..')
const script = path.join(root, 'scripts/throughline.mjs')

export interface Ran {
  /** The exit code; null when a signal ended it. */
  code: number | null
  out: string
  err: string
}

export interface Surroundings {
  dataDir?: string
  env?: Record<string, string>
  cwd?: string
}

export interface Running {
  process: ChildProcess
  /** What it has said so far on standard error. */
  said(): string
  ended: Promise<Ran>
}

/** Nothing of the settings of who runs the tests reaches the process. */
export function startCli(args: readonly string[], { dataDir, env, cwd }: Surroundings = {}): Running {
  const { NEO4J_URI: _, NO_COLOR: __, FORCE_COLOR: ___, npm_lifecycle_event: ____, ...rest } = process.env
  const child = spawn(process.execPath, [script, ...args], {
    cwd: cwd ?? root,
    env: { ...rest, ...(dataDir === undefined ? {} : { DATA_DIR: dataDir }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => {
    out += String(text)
  })
  child.stderr.on('data', (text) => {
    err += String(text)
  })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }))
  return { process: child, said: () => err, ended }
}

export function runCli(args: readonly string[], surroundings?: Surroundings): Promise<Ran> {
  return startCli(args, surroundings).ended
}

/** For one test file: each call names a folder that nobody used before; all are removed when the file is done. */
export function folderMaker(): () => string {
  const parent = mkdtempSync(path.join(tmpdir(), 'throughline-cli-'))
  let serial = 0
  afterAll(() => rm(parent, { recursive: true, force: true }))
  return () => path.join(parent, `${++serial}`)
}
