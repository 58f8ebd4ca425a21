/** One build of a folder at a time: a second process waits for the first, unless that one is gone. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Milliseconds between two looks. */
const interval = 250

/** Runs `task` while holding the lock of `folder`; the lock is a file beside it, with the process id. */
export async function withBuildLock(folder, task) {
  const file = path.join(`${folder}-lock`, 'pid')
  await mkdir(path.dirname(file), { recursive: true })
  while (!(await take(file))) await new Promise((resolve) => setTimeout(resolve, interval))
  try {
    return await task()
  } finally {
    await rm(file, { force: true })
  }
}

async function take(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const holder = Number(await readFile(file, 'utf8').catch(() => ''))
  if (holder > 0 && !isRunning(holder)) await rm(file, { force: true })
  return false
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
