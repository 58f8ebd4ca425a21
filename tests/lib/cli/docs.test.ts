/** docs/cli.md, line by line: every example is run, in the order of the page, and answers what the page says. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { allCommands } from '@/lib/cli/commands/all-commands'
import { folderMaker, root } from './run-cli'

const page = readFileSync(path.join(root, 'docs/cli.md'), 'utf8')

/** A line behind `$ `, and what the page shows below it. */
interface Example {
  command: string
  shown: string
}

const sessions = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, block = '']) =>
  examplesIn(block),
)

function examplesIn(block: string): Example[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...shown] = part.trimEnd().split('\n')
      return { command, shown: shown.join('\n') }
    })
}

const newFolder = folderMaker()
const folder = newFolder()
mkdirSync(folder)

const mark = '-- next --'

/** All lines of a session in one shell, as they would be typed; what each printed, both streams as they come. */
async function play(session: readonly Example[]): Promise<string[]> {
  // What npx does is tried below; here it would only take its time.
  const prelude = `npx() { shift; "$NODE" "$SCRIPT" "$@"; }`
  const lines = session.map(({ command }) => `${command}; code=$?; echo '${mark}'; (exit $code)`)
  const { NEO4J_URI: _, npm_lifecycle_event: __, ...env } = process.env
  const shell = spawn('sh', ['-c', `exec 2>&1; ${[prelude, ...lines].join('\n')}`], {
    cwd: folder,
    env: { ...env, NODE: process.execPath, SCRIPT: path.join(root, 'scripts/throughline.mjs') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  shell.stdout.on('data', (text) => {
    said += String(text)
  })
  await once(shell, 'close')
  return said.split(`${mark}\n`)
}

/** `…` stands for anything; alone on a line, for any number of lines. */
function patternOf(shown: string): RegExp {
  const escaped = shown.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const lines = escaped.replace(/^…$\n?/gm, '\u0000').replaceAll('…', '[^\\n]*')
  return new RegExp(`^${lines.replaceAll('\u0000', '(?:[^\\n]*\\n)*')}\\n?$`)
}

describe('docs/cli.md', () => {
  it('has a session for most commands, and names every one', () => {
    expect(sessions.flat().length).toBeGreaterThan(20)
    for (const { name } of allCommands) expect(page).toMatch(new RegExp(`(\`|throughline )${name}\\b`))
  })

  it.each(sessions.map((session) => ({ session, first: session[0]?.command })))(
    '$first …',
    async ({ session }) => {
      const said = await play(session)
      for (const [i, { command, shown }] of session.entries()) {
        expect(said[i] ?? '', command).toMatch(patternOf(shown))
      }
    },
    120_000,
  )
})

describe('both ways to call it from a clone', () => {
  it.each([
    ['npx', ['--no-install', 'throughline', '--version']],
    ['npm', ['run', '-s', 'throughline', '--', '--version']],
  ])('%s %j', async (command, args) => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    child.stdout.on('data', (text) => {
      out += String(text)
    })
    expect([await once(child, 'close').then(([code]) => code), out]).toEqual([0, `${version}\n`])
  })
})
