/** `npm start`: when it builds, what it says when it cannot serve, how it ends, and that what was answered is kept. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { portIsFree } from '../../scripts/start/port.mjs'
import { startServer } from '../e2e/server'

const root = path.resolve(import.meta.dirname, '../..')

interface Ended {
  code: number | null
  output: string
}

/** Runs a script of this repository to its end. */
async function run(script: string, args: string[], env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, NEO4J_URI: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += String(text)
    })
  }
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output }
}

describe('start', () => {
  it('says plainly when the port is taken', async () => {
    const { port } = new URL(inject('server'))
    const { code, output } = await run('scripts/start.mjs', [], { HOST: '127.0.0.1', PORT: port })
    expect(code).toBe(1)
    expect(output).toContain(`Port ${port} of 127.0.0.1 is taken`)
    expect(output).not.toMatch(/ {4}at |Building/)
  })

  it('waits for a port that a server which is just ending still holds', async () => {
    const ending = createServer()
    await once(ending.listen(0, '127.0.0.1'), 'listening')
    const { port } = ending.address() as AddressInfo
    const free = portIsFree({ host: '127.0.0.1', port })
    expect(await Promise.race([free, sleep(500, 'still waiting')])).toBe('still waiting')
    ending.close()
    expect(await free).toBe(true)
  })

  it.each([
    ['0.0.0.0', /other machines/],
    ['::', /other machines/],
    ['192.168.7.7', /other machines/],
  ])('refuses HOST=%s in a sentence: there are no accounts', async (host, sentence) => {
    const { code, output } = await run('scripts/start.mjs', [], { HOST: host, PORT: '0' })
    expect(code).toBe(1)
    expect(output).toMatch(sentence)
    expect(output).not.toMatch(/ {4}at /)
  })

  it('names a setting that is not usable', async () => {
    const { code, output } = await run('scripts/start.mjs', [], { PORT: 'eighty' })
    expect([code, output]).toEqual([1, expect.stringContaining('PORT')])
  })
})

describe('the end', () => {
  it('comes with a signal given twice, while a connection is idle and another has only begun', async () => {
    const server = await startServer()
    const { hostname, port } = new URL(server.address)
    const begun = connect(Number(port), hostname)
    begun.on('error', () => undefined)
    begun.write('POST /api/v1/maps HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n')
    expect((await fetch(`${server.address}/api/v1/live`)).status).toBe(200)
    const ended = once(server.process, 'exit')
    server.process.kill('SIGTERM')
    server.process.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    begun.destroy()
    await server.stop()
  })

  // A shell holds back a SIGINT that is for npm alone; Ctrl-C is for all of the group. Where there is no /proc, a killed
  // npm cannot be told from one that lives behind its shell.
  it.each<{ signal: NodeJS.Signals; whom: string }>([
    { signal: 'SIGTERM', whom: 'npm' },
    { signal: 'SIGTERM', whom: 'all' },
    { signal: 'SIGINT', whom: 'all' },
    ...(process.platform === 'linux' ? [{ signal: 'SIGKILL' as const, whom: 'npm' }] : []),
  ])('comes with $signal to $whom: maps are kept, the port is free', async ({ signal, whom }) => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'throughline-npm-'))
    const { address, process: npm } = await startServer({ dataDir, byNpm: true })
    await makeKept(address)
    const ended = once(npm, 'exit')
    process.kill((whom === 'all' ? -1 : 1) * (npm.pid ?? 0), signal)
    await ended
    await vi.waitFor(() => expect(fetch(address)).rejects.toThrow(), { timeout: 60_000, interval: 100 })
    const second = await startServer({ dataDir, env: { PORT: new URL(address).port } })
    expect((await fetch(`${second.address}/api/v1/maps/kept`)).status).toBe(200)
    await second.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('loses nothing that was answered', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'throughline-kept-'))
    const first = await startServer({ dataDir })
    await makeKept(first.address)
    first.process.kill('SIGKILL')
    await once(first.process, 'exit')
    const second = await startServer({ dataDir })
    expect((await fetch(`${second.address}/api/v1/maps/kept`)).status).toBe(200)
    await second.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
})

async function makeKept(address: string): Promise<void> {
  const made = await fetch(`${address}/api/v1/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"title":"Kept"}',
  })
  expect(made.status).toBe(201)
}

describe('the build', () => {
  /** A small app inside this repository, so that it finds Next. */
  let app: string
  const page = (text: string) => `export default function Page() { return <p>${text}</p> }\n`

  beforeAll(async () => {
    await mkdir(path.join(root, '.cache'), { recursive: true })
    app = await mkdtemp(path.join(root, '.cache', 'build-test-'))
    await mkdir(path.join(app, 'app'))
    const layout = 'export default ({ children }) => <html lang="en"><body>{children}</body></html>\n'
    await writeFile(path.join(app, 'app/layout.js'), layout)
    await writeFile(path.join(app, 'app/page.js'), page('one'))
    await writeFile(path.join(app, 'package.json'), '{"type":"module"}')
  })

  afterAll(() => rm(app, { recursive: true, force: true }))

  async function ensure(): Promise<Ended> {
    return run('tests/http/ensure-build.mjs', [app], { NEXT_DIST_DIR: '.next' })
  }

  it('is made once for the same sources, whatever their dates, and anew for others', async () => {
    const first = await ensure()
    expect(first).toMatchObject({ code: 0, output: expect.stringContaining('Building') })
    const built = await readFile(path.join(app, '.next/BUILD_ID'), 'utf8')

    expect(await ensure()).toEqual({ code: 0, output: '' })
    await utimes(path.join(app, 'app/page.js'), new Date(), new Date())
    expect(await ensure()).toEqual({ code: 0, output: '' })

    await writeFile(path.join(app, 'app/page.js'), page('two'))
    expect((await ensure()).output).toContain('Building')
    expect(await readFile(path.join(app, '.next/BUILD_ID'), 'utf8')).not.toBe(built)
  })

  it('that failed is not taken for one', async () => {
    await writeFile(path.join(app, 'app/page.js'), 'export default function Page( {')
    expect(await ensure()).toMatchObject({ code: 1, output: expect.stringContaining('The build failed') })
    expect(await ensure()).toMatchObject({ code: 1 })
    await writeFile(path.join(app, 'app/page.js'), page('two'))
    expect((await ensure()).code).toBe(0)
  })
})
