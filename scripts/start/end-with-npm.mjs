/**
 * Sees to it that a script ends with the npm that runs it. npm starts a script in a shell and passes signals on to that
 * shell alone; one that does not replace itself by the script (dash) ends of them and leaves the script behind, which
 * would keep its port. A killed npm passes on nothing at all.
 */
import { readFileSync } from 'node:fs'

/** Milliseconds between two looks, each of a few microseconds. */
const interval = 100

/** Sends this process SIGTERM, once, when what started it is gone. Does nothing where npm did not start it. */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const started = ancestors()
  const watch = setInterval(() => {
    if (ancestors() === started) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, interval)
  watch.unref()
}

/** The parent; with a shell between, and where the system tells (Linux), also the npm behind it. */
function ancestors() {
  const parent = process.ppid
  return isShell(parent) ? `${parent} ${parentOf(parent)}` : `${parent}`
}

function isShell(pid) {
  return read(`/proc/${pid}/cmdline`).split('\0')[1] === '-c'
}

function parentOf(pid) {
  return /^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1]
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
