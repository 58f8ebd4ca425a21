/** Files that are there whole or not at all: written beside their place, put on the disk, and then given their name. */
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ThroughlineError } from '@/graph/errors'

/** What the caller can put right: another path, or rights to it. */
const wrongPath = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EROFS', 'ENAMETOOLONG'])

/**
 * `invalid-body` where there can be no file of that path, `store-unavailable` where writing fails; what stood there
 * before then stands there still.
 */
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
    await rm(part, { force: true }).catch(() => undefined)
    const cause = error as NodeJS.ErrnoException
    const code = wrongPath.has(cause.code ?? '') ? 'invalid-body' : 'store-unavailable'
    // Node names the draft beside the file, which nobody asked for.
    const reason =
      cause.code === 'ENOENT'
        ? `there is no folder "${dirname(path)}"`
        : cause.message.replace(/, \w+ '.*$/, '')
    throw new ThroughlineError(
      { code, pointer: path, detail: `"${path}" cannot be written: ${reason}.` },
      {},
      error,
    )
  }
}

/** The name is safe once its folder is; some systems cannot put a folder on the disk, and do so by themselves. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}
