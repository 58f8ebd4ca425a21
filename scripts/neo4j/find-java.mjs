/**
 * Every Java on this machine: JAVA_HOME, the PATH, and the folders where systems keep them. The one on the PATH is
 * often an old one while a newer is installed beside it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/**
 * @typedef {object} Java
 * @property {number} major Its version: 17, 21, 25 …
 * @property {string} home What JAVA_HOME would be.
 * @property {string} executable
 */

const program = process.platform === 'win32' ? 'java.exe' : 'java'

/**
 * Asks each Java found for its version (some 50 ms each); what does not answer is left out.
 * @param {Readonly<Record<string, string | undefined>>} [environment]
 * @returns {Java[]}
 */
export function findJavas(environment = process.env) {
  const executables = [
    ...(environment.JAVA_HOME ? [path.join(environment.JAVA_HOME, 'bin', program)] : []),
    ...(environment.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, program)),
    ...usualHomes().map((home) => path.join(home, 'bin', program)),
  ]
  const real = new Set(executables.filter((file) => existsSync(file)).map((file) => realpathSync(file)))
  return [...real].map(ask).filter((java) => java !== undefined)
}

/** Folders that may be the home of a Java, whether they are or not. */
function usualHomes() {
  const inside = (/** @type {string} */ folder, below = '') =>
    existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name, below)) : []
  return [
    ...inside('/usr/lib/jvm'),
    ...inside('/usr/java'),
    ...inside('/opt/java'),
    ...inside('/Library/Java/JavaVirtualMachines', 'Contents/Home'),
    ...inside('/opt/homebrew/opt').filter((folder) => /openjdk/.test(folder)),
    ...inside(path.join(homedir(), '.sdkman/candidates/java')),
    ...inside(path.join(homedir(), '.jdks')),
    ...inside('C:\\Program Files\\Java'),
    ...inside('C:\\Program Files\\Eclipse Adoptium'),
  ]
}

/**
 * @param {string} executable
 * @returns {Java | undefined}
 */
function ask(executable) {
  const { status, stderr } = spawnSync(executable, ['-XshowSettings:properties', '-version'], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  const major = stderr?.match(/java\.specification\.version = (\d+)$/m)?.[1]
  const home = stderr?.match(/java\.home = (.+)$/m)?.[1]
  return status === 0 && major && home ? { major: Number(major), home, executable } : undefined
}
