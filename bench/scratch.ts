/** A folder for one row's files, on the disk of this tree (a folder for temporary files may be memory), and gone after. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../.cache')

/** The caller removes it. */
export function scratchFolder(): string {
  mkdirSync(root, { recursive: true })
  return mkdtempSync(path.join(root, 'bench-'))
}

export async function inScratch<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = scratchFolder()
  try {
    return await task(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
