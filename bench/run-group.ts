/** A process that runs rows given by their ids, and tells its parent of each when it is done. */
import { allRows } from './all-rows'
import type { Absent, Measured } from './row'
import { endShared } from './shared'

/** What it tells. */
export type Told = { id: string } & ({ result: Measured | Absent } | { error: string })

const tell = (told: Told) => process.send?.(told)

try {
  for (const id of process.argv.slice(2)) {
    const row = allRows.find((known) => known.id === id)
    if (!row) throw new Error(`There is no row ${id}.`)
    try {
      tell({ id, result: await row.run() })
    } catch (error) {
      tell({ id, error: error instanceof Error ? error.message : String(error) })
    }
  }
} finally {
  await endShared()
  process.disconnect?.()
}
