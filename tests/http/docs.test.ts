/** docs/http-api.md against a server: every example runs, every operation and every code is told of. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { otherCodes, ruleCodes } from '@/graph/errors'
import { statusOf } from '@/lib/http/error-response'
import { operations } from '@/lib/http/operations'
import { startServer, type TestServer } from '../e2e/server'

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/http-api.md'), 'utf8')
const blocks = [...page.matchAll(/^```\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)
/** A command goes on over the lines of its quotes. */
const commands = blocks.flatMap((block) => block.trimEnd().split(/\n(?=curl|B=)/))
const examples = commands.filter((command) => command.startsWith('curl'))

const hasCurl = spawnSync('curl', ['--version']).status === 0

describe.skipIf(!hasCurl)(`docs/http-api.md${hasCurl ? '' : ' (needs curl)'}`, () => {
  let server: TestServer
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-doors-'))
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  })

  it('has examples that do what they say, one after the other', async () => {
    expect(examples.length).toBeGreaterThan(10)
    for (const example of examples) {
      const { code, said } = await run(example)
      // A stream has no end: curl leaves it when its time is over.
      const isStream = example.includes(' -N ')
      expect([code, said], example).toEqual([isStream ? 28 : 0, said])
      if (!isStream && !example.includes(' -o ') && !example.includes('DELETE')) expect(said).not.toBe('')
    }
  })

  /** Typed into a shell; a refusal of the server is a code of curl's. */
  async function run(example: string): Promise<{ code: number; said: string }> {
    const prelude = `B=${server.address}/api/v1; curl() { command curl -sS --fail-with-body --max-time 5 "$@"; }`
    const shell = spawn('sh', ['-c', `exec 2>&1; ${prelude}\n${example}`], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    shell.stdout.on('data', (text) => {
      said += String(text)
    })
    const [code] = await once(shell, 'close')
    return { code, said }
  }
})

describe('docs/http-api.md', () => {
  it('speaks of every operation', () => {
    for (const { path: pattern } of Object.values(operations)) {
      const written = pattern.replace(/\{\w+\}/g, String.raw`[^/\s]+`)
      expect(page).toMatch(new RegExp(String.raw`(?:\$B|/api/v1|[ \`])${written}(?![\w/-])`))
    }
  })

  it('has every code in the row of its status, and none besides', () => {
    const rows = [...page.matchAll(/^\| (\d{3}) \| (.*) \|$/gm)]
    const told = rows.flatMap(([, status, words = '']) =>
      [...words.matchAll(/`([a-z-]+)`/g)].map(([, code]) => `${status} ${code}`),
    )
    // With a bad setting there is no server.
    const codes = [...ruleCodes, ...otherCodes].filter((code) => code !== 'bad-setting')
    const known = codes.map((code) => `${statusOf(code)} ${code}`)
    expect(told.sort()).toEqual(known.sort())
  })
})
