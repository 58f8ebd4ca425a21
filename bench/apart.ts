/** Runs a script of the bench in a process of its own, so that its memory is its own, and reads the JSON it prints. */
import { execFile } from 'node:child_process'
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

/** The most memory this process ever had resident, in megabytes. */
export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024
}
