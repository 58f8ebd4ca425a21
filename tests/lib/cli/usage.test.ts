/** Help, slips, exit codes and colours: the command line before any map is looked at. */
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { allCommands } from '@/lib/cli/commands/all-commands'
import { folderMaker, root, runCli } from './run-cli'

const newFolder = folderMaker()

describe('help', () => {
  it.each([[[]], [['--help']], [['-h']], [['help']]])(
    'is what %j prints: every command, and the exit codes',
    async (args) => {
      const { code, out, err } = await runCli(args)
      expect([code, err]).toEqual([0, ''])
      for (const { name, summary } of allCommands) {
        expect(out).toMatch(new RegExp(`^  ${name}\\b.*  ${summary}$`, 'm'))
      }
      expect(out).toContain('Exit codes: 0 done, 1 nothing found, 2 bad input, 3 store unreachable.')
    },
  )

  it('of a command tells its words, flags and an example, whichever way it is asked', async () => {
    const asked = await Promise.all([
      runCli(['chains', '--help']),
      runCli(['help', 'chains']),
      runCli(['chains', '-h', 'us-iran']),
    ])
    for (const { code, out } of asked) {
      expect(code).toBe(0)
      expect(out).toMatch(/^throughline chains MAP QUESTION \[flags\]$/m)
      expect(out).toContain("throughline chains us-iran 'domestic trap -> no de-escalation -> accident'")
      expect(out).toMatch(/^ {2}--csv {2,}a table/m)
      expect(out).toMatch(/^ {2}--server URL {2,}/m)
      expect(out).toMatch(/^ {2}--json {2,}/m)
    }
  })

  it('has the release', async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    expect(await runCli(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
})

describe('a slip', () => {
  it.each([
    [['chain', 'us-iran', 'a -> b'], 'There is no command "chain". Did you mean chains?'],
    [['expotr', 'us-iran'], 'There is no command "expotr". Did you mean export?'],
    [['frobnicate'], 'There is no command "frobnicate". There are: maps, show, chains,'],
    [['help', 'ad'], 'There is no command "ad". Did you mean add?'],
    [['maps', '--sever', 'http://127.0.0.1:1'], "Unknown option '--sever'. Did you mean --server?"],
    [['maps', '--frobnicate'], "Unknown option '--frobnicate'."],
    [['chains', 'us-iran'], 'QUESTION is missing.'],
    [['chains'], 'MAP and QUESTION are missing.'],
    [
      ['chains', 'us-iran', 'domestic', 'trap', '->', 'accident'],
      '"trap" is one word too many. A text with spaces goes between quotes.',
    ],
    [['show', 'us-iran', '--version', 'two'], '--version takes a number, not "two".'],
    [['show', 'us-iran', '--version'], "Option '--version <value>' argument missing."],
    [['maps', '--json=yes'], "Option '--json' does not take an argument."],
    [
      ['maps', '--server', 'localhost'],
      '--server takes an address such as http://127.0.0.1:3000, not "localhost".',
    ],
    [['copy', '--from', 'data'], 'copy needs --to: a data folder, or neo4j://…'],
    [['restore', '/no/such/folder'], 'There is no folder "/no/such/folder".'],
    [['restore', 'package.json'], 'The folder "package.json" cannot be read: '],
    [['import', '/no/such/file.json'], 'There is no file "/no/such/file.json".'],
  ])('%j is bad input, with a word on what was meant', async (args, words) => {
    const { code, out, err } = await runCli(args, { dataDir: newFolder() })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`✕ ${words}`)
    expect(err).not.toMatch(/ {4}at /)
  })

  it('in the words shows how the command is used', async () => {
    const { err } = await runCli(['show'], { dataDir: newFolder() })
    expect(err).toContain('Usage: throughline show MAP [flags]    (throughline show --help)')
  })

  it('is told to programs as JSON, with --json', async () => {
    const { code, out } = await runCli(['maps', '--sever', '--json'])
    expect(code).toBe(2)
    const { error } = JSON.parse(out)
    expect(error).toMatchObject({ code: 'invalid-body', errors: [{ pointer: '--sever' }] })
  })

  it('in a setting names the setting and keeps its value to itself', async () => {
    const { code, err } = await runCli(['maps'], { env: { NEO4J_URI: 'https://secret.example' } })
    expect(code).toBe(2)
    expect(err).toContain(
      'The setting NEO4J_URI is not usable: expected an address that begins with neo4j://',
    )
    expect(err).not.toContain('secret')
  })
})

describe('a store that cannot be reached', () => {
  it.each([
    [['maps', '--server', 'http://127.0.0.1:9'], {}, 'No Throughline server answers at http://127.0.0.1:9.'],
    [['maps'], { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' }, 'bolt://127.0.0.1:9'],
    [['check'], { DATA_DIR: '/dev/null/data' }, 'DATA_DIR, or a folder above it, is a file.'],
  ])('ends %j with exit code 3', async (args, env, words) => {
    const { code, out, err } = await runCli(args, { env })
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain(words)
    expect(err).not.toMatch(/ {4}at /)
  })
})

/** `script` of util-linux runs a command on a terminal of its own. */
const hasTerminal = spawnSync('script', ['--version']).status === 0

describe('colours', () => {
  const question = ['chains', 'us-iran', 'domestic trap -> accident top 1']
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal takes for colours.
  const colours = /\u001b\[\d+m/

  async function onTerminal(env: Record<string, string>): Promise<string> {
    const dataDir = newFolder()
    const words = [process.execPath, path.join(root, 'scripts/throughline.mjs'), ...question]
    const command = words.map((word) => `'${word}'`).join(' ')
    const { NO_COLOR: _, NEO4J_URI: __, ...rest } = process.env
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      env: { ...rest, TERM: 'xterm', DATA_DIR: dataDir, ...env },
      encoding: 'utf8',
    })
    expect(stdout).toContain('Politics at home traps both leaderships')
    return stdout
  }

  it('are not in a pipe', async () => {
    const { code, out } = await runCli(question, { dataDir: newFolder(), env: { TERM: 'xterm' } })
    expect(code).toBe(0)
    expect(out).not.toMatch(colours)
  })

  it.skipIf(!hasTerminal)('are on a terminal', async () => {
    expect(await onTerminal({})).toMatch(colours)
  })

  it.skipIf(!hasTerminal)('are not with NO_COLOR', async () => {
    expect(await onTerminal({ NO_COLOR: '1' })).not.toMatch(colours)
  })
})

describe('results that cannot be written', () => {
  const toFull = existsSync('/dev/full') ? it : it.skip
  toFull('are told in a sentence, with an exit code that means nothing else', () => {
    const full = openSync('/dev/full', 'w')
    const ran = spawnSync(process.execPath, [path.join(root, 'scripts/throughline.mjs'), '--help'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    expect([ran.status, ran.stderr]).toEqual([
      74,
      expect.stringMatching(/^✕ The results cannot be written: .+\n$/),
    ])
  })
})
