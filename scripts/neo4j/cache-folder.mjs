/** Where downloaded jars and the data of local servers live, outside the working tree. */
import { homedir } from 'node:os'
import path from 'node:path'

/**
 * XDG_CACHE_HOME, or ~/.cache, with a folder of our own; not made here.
 * @param {Readonly<Record<string, string | undefined>>} [environment]
 */
export function cacheFolder(environment = process.env) {
  const base = environment.XDG_CACHE_HOME || path.join(homedir(), '.cache')
  return path.join(base, 'throughline', 'neo4j')
}
