/** A folder with all those above it. */
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** One after the other: Node's own recursive way never ends where nothing can be made, as under /proc. Throws Node's errors. */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have been first.
    if (!isFolder(folder)) throw error
  }
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
}
