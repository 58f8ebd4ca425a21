/** A small file system of one's own, to fill up or to make read-only. Only where this process may mount one. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk {
  folder: string
  /** Mounts it again with other options, such as `ro` or `size=8m`. */
  remount(options: string): void
  unmount(): void
}

/** Whether `mountSmallDisk` works here: tried out, because being root is not enough in a container. */
export const canMount = ((): boolean => {
  try {
    mountSmallDisk('size=64k').unmount()
    return true
  } catch {
    return false
  }
})()

/** To name in a test that needs it. */
export const needsMount = canMount ? '' : ' (not run: this needs leave to mount a small file system, as root)'

export function mountSmallDisk(options: string): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-disk-'))
  const quiet = { stdio: 'ignore' } as const
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], quiet)
  } catch (error) {
    rmdirSync(folder)
    throw error
  }
  return {
    folder,
    remount: (other) => void execFileSync('mount', ['-o', `remount,${other}`, folder], quiet),
    // Lazily, because a test that failed may have left a file open.
    unmount: () => {
      execFileSync('umount', ['-l', folder], quiet)
      rmdirSync(folder)
    },
  }
}
