/** `npm run neo4j`: prints settings that work, keeps to itself, ends in order, and keeps its data. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cacheFolder } from '../../scripts/neo4j/cache-folder.mjs'
import { fetchJars } from '../../scripts/neo4j/fetch-jars.mjs'
import { freePort } from '../../scripts/neo4j/free-port.mjs'
import { runOn, servedRelease, throwAwayServer } from '../neo4j-server'

const script = path.resolve(import.meta.dirname, '../../scripts/neo4j.mjs')
const release = servedRelease()

let folder = ''
const started: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-run-'))
})
afterEach(async () => {
  for (const child of started) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  rmSync(folder, { recursive: true })
})

/** Runs the script; `ready` resolves with all it said once it has printed the settings, or has ended. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  let said = ''
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const ready = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        said += String(text)
        if (said.includes('Ctrl-C stops it')) resolve(said)
      })
    }
    void ended.then(() => resolve(said))
  })
  return { child, ready, ended, said: () => said }
}

function settingsIn(said: string) {
  const value = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(said)?.[1] ?? ''
  return {
    uri: value('NEO4J_URI'),
    username: value('NEO4J_USERNAME'),
    password: value('NEO4J_PASSWORD'),
    database: 'neo4j',
  }
}

it.skipIf(!release)(
  'runs in the foreground with the settings it prints, and ends in order',
  async () => {
    const port = String(await freePort(0))
    const wanted = ['--port', port, '--data', folder, '--release', release?.version ?? '']
    const server = start(...wanted)
    const settings = settingsIn(await server.ready)
    expect(settings).toMatchObject({ uri: `bolt://127.0.0.1:${port}`, username: 'neo4j' })
    await runOn(settings, 'CREATE (:Kept)')

    const second = start(...wanted)
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain(`Port ${port} is taken`)

    // npm hands a signal on a second time.
    server.child.kill('SIGINT')
    server.child.kill('SIGINT')
    expect(await server.ended).toBe(0)
    expect(server.said()).toContain('Stopping')
    expect(await freePort(Number(port))).toBe(Number(port))

    const again = start(...wanted)
    expect(settingsIn(await again.ready)).toEqual(settings)
    expect(await runOn(settings, 'MATCH (n:Kept) RETURN count(n) AS kept')).toEqual([{ kept: 1 }])
    again.child.kill('SIGTERM')
    expect(await again.ended).toBe(0)
  },
  300_000,
)

it.skipIf(!release)(
  'takes a password whatever it begins with, and says why it takes none',
  async () => {
    const file = path.join(folder, 'a-file')
    writeFileSync(file, 'what the file says')
    for (const password of ['-begins like an option', '--verbose', `@${file}`]) {
      const server = await throwAwayServer(release?.version, { password })
      try {
        expect(await runOn({ ...server.settings, password }, 'RETURN 1 AS one')).toEqual([{ one: 1 }])
      } finally {
        await server.end()
      }
    }
    await expect(throwAwayServer(release?.version, { password: 'short' })).rejects.toThrow(
      'did not take the first password: A password must be at least 8 characters.',
    )
  },
  300_000,
)

it.skipIf(!release)('runs no jar that is not the one on its list', async () => {
  if (!release) return
  const cached = path.join(cacheFolder(), release.version, 'lib')
  const copy = path.join(folder, release.version, 'lib')
  mkdirSync(copy, { recursive: true })
  const [first = '', ...others] = readdirSync(cached)
  for (const name of others) symlinkSync(path.join(cached, name), path.join(copy, name))
  symlinkSync(path.join(cached, first), path.join(copy, first))
  // Maven is not to be had, so that whoever wants to fetch has to say so.
  const { PATH } = process.env
  process.env.PATH = folder
  try {
    const java = { major: 25, home: '/none', executable: '/none' }
    const fetch = () => fetchJars(release, { java, cache: folder, say: () => undefined })
    expect(await fetch()).toBe(copy)
    rmSync(path.join(copy, first))
    await expect(fetch()).rejects.toThrow(/Maven/)
    writeFileSync(path.join(copy, first), 'another jar')
    await expect(fetch()).rejects.toThrow(/Maven/)
    rmSync(path.join(copy, first))
    symlinkSync(path.join(cached, first), path.join(copy, first))
    writeFileSync(path.join(copy, 'one-more.jar'), '')
    await expect(fetch()).rejects.toThrow(/Maven/)
  } finally {
    process.env.PATH = PATH
  }
})
