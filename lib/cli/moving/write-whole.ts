/** Files that are there whole or not at all: written beside their place, put on the disk, and then given their name. */
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ThroughlineError } from '@/graph/errors'

/** `store-unavailable` where the file cannot be written; what stood there before then stands there still. */
export async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const part = `${path}.${process.pid}.part`
  try {
    const file = await open(part, 'w')
    try {
      for (const piece of pieces) await file.write(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(part, { force: true })
    const reason = error instanceof Error ? error.message : String(error)
    const detail = `"${path}" cannot be written: ${reason}`
    throw new ThroughlineError({ code: 'store-unavailable', pointer: path, detail }, {}, error)
  }
}

/** The name is safe once its folder is; some systems cannot put a folder on the disk, and do so by themselves. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}
