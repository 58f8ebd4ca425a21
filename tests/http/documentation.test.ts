/** docs/http-api.md holds: its calls work when pasted one after the other, and its table of codes is the table. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ErrorCode, otherCodes, ruleCodes } from '@/graph/errors'
import { statusOf } from '@/lib/http/error-response'
import { startServer, type TestServer } from '../e2e/server'

const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/http-api.md'), 'utf8')

/** The calls of all code blocks, in order, as the words of their command lines. */
const calls = [...text.matchAll(/```\n([^`]*)```/g)]
  .flatMap(([, block = '']) => block.split(/\n(?=curl )/))
  .filter((line) => line.startsWith('curl '))
  .map(words)

/** The words of a command line: bare, in single quotes or in double quotes. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  )
}

let server: TestServer
/** What -o kept, by name. */
const files = new Map<string, string>()

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.stop())

/** Does what curl would. */
async function run([, ...rest]: string[]): Promise<[string, number]> {
  const headers = new Headers()
  let method = 'GET'
  let address = ''
  let body: string | undefined
  let output: string | undefined
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] ?? ''
    const next = () => rest[++i] ?? ''
    if (word === '-X') method = next()
    else if (word === '-H') headers.set(...(next().split(': ') as [string, string]))
    else if (word === '-d') body = next()
    else if (word === '--data-binary') body = files.get(next().slice(1))
    else if (word === '--data-urlencode')
      address += `?${new URLSearchParams([next().split(/=(.*)/s).slice(0, 2)])}`
    else if (word === '-o') output = next()
    else if (word !== '-G') address = word.replace('$B', `${server.address}/api/v1`)
  }
  const response = await fetch(address, { method, headers, ...(body === undefined ? {} : { body }) })
  const answer = await response.text()
  if (output !== undefined) files.set(output, answer)
  return [`${method} ${address}${response.ok ? '' : `: ${answer}`}`, response.status]
}

describe('docs/http-api.md', () => {
  it('has calls that work, one after the other', async () => {
    expect(calls.length).toBeGreaterThan(10)
    for (const call of calls) {
      const [what, status] = await run(call)
      expect([what, status]).toEqual([what, expect.toSatisfy((code: number) => code >= 200 && code < 300)])
    }
  })

  it('lists every code under its status', () => {
    const rows = [...text.matchAll(/^\| (\d{3}) \| (.*) \|$/gm)]
    const listed = rows.flatMap(([, status, codes = '']) =>
      [...codes.matchAll(/`([a-z-]+)`/g)].map(([, code]) => `${status} ${code}`),
    )
    // Settings are refused before there is a server; analyses are not there yet.
    const absent: ErrorCode[] = ['bad-setting', 'unknown-analysis']
    const codes = [...ruleCodes, ...otherCodes].filter((code) => !absent.includes(code))
    expect(listed.sort()).toEqual(codes.map((code) => `${statusOf(code)} ${code}`).sort())
  })
})
