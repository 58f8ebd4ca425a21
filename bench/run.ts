/**
 * `npm run bench`: runs the rows one after the other and prints a line for each. `-- --only NAME…` chooses rows by
 * id or by the first words of it (`sqlite`, `chains-igraph`), `-- --json FILE` also writes them. Ends with 1 when a row
 * could not be run; a goal that is missed is said, and no failure.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { allRows } from './all-rows'
import type { Absent, Measured, Row } from './row'
import type { Told } from './run-group'

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string', multiple: true } },
  allowPositionals: true,
})
const chosen = [...(values.only ?? []), ...positionals]
const isNamed = (row: Row, name: string) => row.id === name || row.id.startsWith(`${name}-`)
const unknown = chosen.filter((name) => !allRows.some((row) => isNamed(row, name)))
const rows =
  chosen.length === 0 ? allRows : allRows.filter((row) => chosen.some((name) => isNamed(row, name)))

if (unknown.length > 0) {
  say(`No such row: ${unknown.join(', ')}. There are ${allRows.map((row) => row.id).join(', ')}.`)
  process.exitCode = 2
} else {
  await runAll()
}

async function runAll(): Promise<void> {
  const measured: ({ id: string } & Measured)[] = []
  const absent: string[] = []
  const failed: string[] = []
  say('| row | ours | peer | ratio | goal | holds | |\n|---|---|---|---|---|---|---|')
  const hear = (row: Row, told: Told) => {
    if ('error' in told) {
      failed.push(row.id)
      say(`| ${row.id}: ${row.title} | could not run | | | | | ${told.error.split('\n')[0]} |`)
      return
    }
    say(lineOf(row, told.result))
    if ('absent' in told.result) absent.push(row.id)
    else measured.push({ id: row.id, ...told.result })
  }
  for (const group of groups(rows)) await runGroup(group, hear)
  const missed = measured.filter((row) => !row.holds).map((row) => row.id)
  say(`\n${measured.length - missed.length} of ${measured.length} goals hold.`)
  if (missed.length > 0) say(`Missed: ${missed.join(', ')}.`)
  if (absent.length > 0) say(`Left out, peer not here: ${absent.join(', ')}.`)
  if (failed.length > 0) say(`Could not run: ${failed.join(', ')}.`)
  if (values.json !== undefined) writeJson(values.json, measured)
  process.exitCode = failed.length > 0 ? 1 : 0
}

/** Rows of one kind, by the first word of their ids: what they need is started once for all of them. */
function groups(list: readonly Row[]): Row[][] {
  const byKind = new Map<string, Row[]>()
  for (const row of list) {
    const kind = row.id.split('-')[0] ?? ''
    byKind.set(kind, [...(byKind.get(kind) ?? []), row])
  }
  return [...byKind.values()]
}

/**
 * In a process of their own: rows that fill a heap, or teach the engine other shapes of the same code, must not slow
 * those of another kind.
 */
async function runGroup(group: readonly Row[], hear: (row: Row, told: Told) => void): Promise<void> {
  const left = new Map(group.map((row) => [row.id, row]))
  const child = fork(path.join(import.meta.dirname, 'run-group.ts'), [...left.keys()])
  child.on('message', (told: Told) => {
    const row = left.get(told.id)
    left.delete(told.id)
    if (row) hear(row, told)
  })
  const [code, signal] = await once(child, 'exit')
  for (const row of left.values()) {
    hear(row, { id: row.id, error: `The process of its kind ended with ${code ?? signal}.` })
  }
}

function lineOf({ id, title }: Row, result: Measured | Absent): string {
  if ('absent' in result) return `| ${id}: ${title} | | | | | left out | ${result.absent} |`
  const { ours, peer, unit, ratio, goal, holds, note } = result
  const theirs = peer === null ? 'bound' : `${figure(peer)} ${unit}`
  const verdict = holds ? 'yes' : '**no**'
  return `| ${id}: ${title} | ${figure(ours)} ${unit} | ${theirs} | ${figure(ratio)} | ${goal} | ${verdict} | ${note} |`
}

/** Three digits that count. */
function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)))
}

function writeJson(file: string, rows: readonly ({ id: string } & Measured)[]): void {
  const list = rows.map(({ id, ours, peer, ratio, goal, holds }) => ({ id, ours, peer, ratio, goal, holds }))
  writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
