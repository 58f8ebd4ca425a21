/** `npm run neo4j` where it cannot start: what is missing or wrong is said in a sentence. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { chooseRelease, releases } from '../../scripts/neo4j/releases.mjs'

const script = path.resolve(import.meta.dirname, '../../scripts/neo4j.mjs')

function run(args: string[], env: NodeJS.ProcessEnv = process.env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

const java = (major: number) => ({ major, home: `/java-${major}`, executable: `/java-${major}/bin/java` })

it('takes the newest release that a Java here can run, on the Java that suits it', () => {
  const chosen = (majors: number[], wanted?: string) => {
    const { release, java: found } = chooseRelease(majors.map(java), wanted)
    return [release.version, found.major]
  }
  const [newest, lts] = releases.map(({ version }) => version)
  expect(chosen([17, 25])).toEqual([newest, 25])
  expect(chosen([21])).toEqual([newest, 21])
  expect(chosen([11, 17])).toEqual([lts, 17])
  expect(chosen([17, 25], lts)).toEqual([lts, 17])
  expect(chosen([25], lts)).toEqual([lts, 25])
})

it('says which Java is missing, and what to do', () => {
  expect(() => chooseRelease([])).toThrow(/needs Java 17 or newer; none was found\. Install one .* JAVA_HOME/)
  expect(() => chooseRelease([java(11)])).toThrow(/found: 11/)
  expect(() => chooseRelease([java(17)], '2026.09.0')).toThrow(
    /2026\.09\.0 needs Java 21 or newer; found: 17/,
  )
  expect(() => chooseRelease([java(25)], '4.4.0')).toThrow(/4\.4\.0 is not known here\. Choose one of: 2026/)
})

it.each([
  [['--port', 'bolt'], /--port takes a number from 1 to 65535/],
  [['--port', '70000'], /--port takes a number from 1 to 65535/],
  [['--release', 'newest'], /Release newest is not known here|needs Java/],
  [['--colour', 'red'], /--colour/],
])('refuses %j', (args, words) => {
  const { status, said } = run(args)
  expect([status, said]).toEqual([1, expect.stringMatching(words)])
  expect(said).not.toMatch(/ {4}at /)
})

it('says that Maven, or Java, is missing where it is', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bare-'))
  try {
    symlinkSync(process.execPath, path.join(folder, 'node'))
    const env = { PATH: folder, HOME: folder, XDG_CACHE_HOME: folder, NODE_ENV: process.env.NODE_ENV }
    const { status, said } = run(['--port', '47687'], env)
    expect(status).toBe(1)
    expect(said).toMatch(/Maven \(the command mvn\) was not found\. Install it|needs Java 17 or newer/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
