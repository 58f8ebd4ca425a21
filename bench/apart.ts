/** Runs a script of the bench in a process of its own, so that its memory is its own, and reads the JSON it prints. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

/** Throws when the script fails or takes longer than ten minutes. */
export async function runApart(script: string, ...values: string[]): Promise<unknown> {
  const file = path.join(import.meta.dirname, script)
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', file, ...values], {
    timeout: 600_000,
  })
  return JSON.parse(stdout)
}

/**
 * The most memory this process ever had resident, in megabytes. Linux tells it of the program itself; what
 * `getrusage` says there begins with what the parent had, so it is asked only elsewhere.
 */
export function peakMegabytes(): number {
  const kilobytes = process.platform === 'linux' ? highWaterMark() : undefined
  return (kilobytes ?? process.resourceUsage().maxRSS) / 1024
}

function highWaterMark(): number | undefined {
  const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
  return line?.[1] === undefined ? undefined : Number(line[1])
}
