/** Starts processes that write to one data folder, and tells what they confirmed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { mapIdSchema } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'

export const written = mapIdSchema.parse('written')

export interface WritingProcess {
  /** The last change that was confirmed, and the version it made. */
  confirmed: { change: number; version: number }
  /** Resolves when the first change of this process is confirmed. */
  started: Promise<void>
  /** Resolves to the exit code, or the signal that ended it. */
  ended: Promise<number | string>
  kill(): void
}

/** The empty map that the processes write to. */
export async function createWrittenMap(folder: string): Promise<void> {
  const store = createSqliteStore(folder)
  const document = emptyDocument({ id: written, title: 'Written', summary: '' })
  await store.create(document, { at: '2026-11-01T00:00:00.000Z', by: 'A', summary: 'make the map' })
  await store.close()
}

export function startWriting(folder: string, name: string, changes: number): WritingProcess {
  const script = fileURLToPath(new URL('writing-process.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, name, `${changes}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const writing: WritingProcess = {
    confirmed: { change: 0, version: 0 },
    started: firstLine(child),
    ended: once(child, 'close').then(([code, signal]) => code ?? signal),
    kill: () => void child.kill('SIGKILL'),
  }
  let rest = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    const [, change, version] = lines.at(-1)?.split(' ') ?? []
    if (change && version) writing.confirmed = { change: Number(change), version: Number(version) }
  })
  return writing
}

async function firstLine(child: ChildProcess): Promise<void> {
  await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'close')])
}
