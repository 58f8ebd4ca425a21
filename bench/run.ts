/**
 * `npm run bench`: runs the rows one after the other and prints a line for each. `-- --only NAME…` chooses rows by
 * id or by the first words of it (`sqlite`, `chains-igraph`), `-- --json FILE` also writes them. Ends with 1 when a row could not be run; a goal that is missed is said, and no failure.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { allRows } from './all-rows'
import type { Absent, Measured, Row } from './row'
import { endShared } from './shared'

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
  await runAll().finally(endShared)
}

async function runAll(): Promise<void> {
  const measured: ({ id: string } & Measured)[] = []
  const absent: string[] = []
  const failed: string[] = []
  say('| row | ours | peer | ratio | goal | holds | |\n|---|---|---|---|---|---|---|')
  for (const row of rows) {
    try {
      const result = await row.run()
      say(lineOf(row, result))
      if ('absent' in result) absent.push(row.id)
      else measured.push({ id: row.id, ...result })
    } catch (error) {
      failed.push(row.id)
      say(`| ${row.id}: ${row.title} | could not run | | | | | ${firstLine(error)} |`)
    }
  }
  const missed = measured.filter((row) => !row.holds).map((row) => row.id)
  say(`\n${measured.length - missed.length} of ${measured.length} goals hold.`)
  if (missed.length > 0) say(`Missed: ${missed.join(', ')}.`)
  if (absent.length > 0) say(`Left out, peer not here: ${absent.join(', ')}.`)
  if (failed.length > 0) say(`Could not run: ${failed.join(', ')}.`)
  if (values.json !== undefined) writeJson(values.json, measured)
  process.exitCode = failed.length > 0 ? 1 : 0
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

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}

function writeJson(file: string, rows: readonly ({ id: string } & Measured)[]): void {
  const list = rows.map(({ id, ours, peer, ratio, goal, holds }) => ({ id, ours, peer, ratio, goal, holds }))
  writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
