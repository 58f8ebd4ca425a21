/**
 * A real Neo4j server on this machine, from Maven's jars: `npm run neo4j` keeps one in the foreground, the tests start
 * theirs with throw-away data by the same function.
 */
import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'
import { cacheFolder } from './cache-folder.mjs'
import { fetchJars } from './fetch-jars.mjs'
import { findJavas } from './find-java.mjs'
import { freePort } from './free-port.mjs'
import { prepareHome } from './home-folder.mjs'
import { chooseRelease } from './releases.mjs'

/**
 * @typedef {object} RunningServer
 * @property {string} release
 * @property {number} java The Java it runs on.
 * @property {{uri: string, username: string, password: string, database: string}} settings
 * @property {string} http Its address for HTTP.
 * @property {string} home
 * @property {number} pid
 * @property {Promise<number | null>} ended Resolves with the exit code, whoever ended it.
 * @property {() => Promise<void>} stop Asks it to end and waits; what does not end in 30 s is killed.
 * @property {() => Promise<void>} kill Ends it at once, whatever it is doing, and waits.
 */

/**
 * Starts a server and resolves once it answers Bolt (about 10 s).
 * @param {object} [options]
 * @param {string} [options.release] Left out: the newest release that a Java of this machine can run.
 * @param {string} [options.data] The home folder; left out: one a release in the cache folder.
 * @param {number} [options.port] Of Bolt; 0: any that is free. 7687 when left out.
 * @param {string} [options.password] The first password of a new folder; left out: a random one.
 * @param {boolean} [options.shortLived] For a server that serves a test or two: it starts in half the processor time,
 *   and is slower once it would have been warm.
 * @param {(line: string) => void} [options.say] Is told what takes long.
 * @returns {Promise<RunningServer>}
 * @throws {Error} With a sentence that says what is missing and what to do.
 */
export async function startServer({
  release: wanted,
  data,
  port = 7687,
  password,
  shortLived = false,
  say = () => {},
} = {}) {
  const { release, java } = chooseRelease(findJavas(), wanted)
  const cache = cacheFolder()
  const ports = await choosePorts(port)
  const jars = await fetchJars(release, { java, cache, say })
  const home = path.resolve(data ?? path.join(cache, release.version, 'data'))
  const known = prepareHome({ home, jars, release, java, ports, password })
  say(`Starting Neo4j ${release.version} on Java ${java.major} …`)
  const child = launch({ home, release, java, shortLived })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const settings = {
    uri: `bolt://127.0.0.1:${ports.bolt}`,
    username: 'neo4j',
    password: known,
    database: 'neo4j',
  }
  const stop = () => end(child, ended)
  try {
    await untilItAnswers(settings, child, home)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    release: release.version,
    java: java.major,
    settings,
    http: `http://127.0.0.1:${ports.http}`,
    home,
    pid: child.pid ?? 0,
    ended,
    stop,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/**
 * HTTP is as far below Bolt as it is by default, or wherever there is room.
 * @param {number} wanted
 */
async function choosePorts(wanted) {
  const bolt = await freePort(wanted)
  if (bolt === undefined) {
    throw new Error(
      `Port ${wanted} is taken, perhaps by a Neo4j that runs already. Choose another with --port, such as --port ${wanted + 3}.`,
    )
  }
  const http = (wanted > 300 ? await freePort(wanted - 213) : undefined) ?? (await freePort(0)) ?? 0
  return { bolt, http }
}

/**
 * @param {object} options
 * @param {string} options.home
 * @param {import('./releases.mjs').Release} options.release
 * @param {import('./find-java.mjs').Java} options.java
 * @param {boolean} options.shortLived
 */
function launch({ home, release, java, shortLived }) {
  mkdirSync(path.join(home, 'logs'), { recursive: true })
  const log = createWriteStream(logFile(home))
  const child = spawn(
    java.executable,
    [
      '-Xms512m',
      '-Xmx1g',
      // Compiling once and quickly, and collecting garbage on one thread.
      ...(shortLived ? ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] : []),
      '-XX:+ExitOnOutOfMemoryError',
      '-cp',
      path.join(home, 'lib', '*'),
      release.mainClass,
      `--home-dir=${home}`,
      `--config-dir=${path.join(home, 'conf')}`,
    ],
    // A group of its own: Ctrl-C is for the script, which then ends the server in order.
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: { ...process.env, NEO4J_HOME: home } },
  )
  child.stdout.pipe(log)
  child.stderr.pipe(log)
  watch(child)
  return child
}

/**
 * Sees to it that the server never outlives this process, even one that is killed.
 * @param {import('node:child_process').ChildProcess} child
 */
function watch(child) {
  const file = fileURLToPath(new URL('./watchdog.mjs', import.meta.url))
  const dog = spawn(process.execPath, [file, String(child.pid)], { stdio: ['pipe', 'ignore', 'ignore'] })
  dog.unref()
  child.once('exit', () => dog.kill('SIGKILL'))
}

/** @param {string} home */
function logFile(home) {
  return path.join(home, 'logs', 'console.log')
}

/**
 * @param {RunningServer['settings']} settings
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} home
 */
async function untilItAnswers({ uri, username, password, database }, child, home) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    connectionTimeout: 2_000,
    maxTransactionRetryTime: 0,
  })
  const deadline = Date.now() + 120_000
  try {
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(whyItEnded(home))
      try {
        await driver.executeQuery('RETURN 1', {}, { database })
        return
      } catch (error) {
        if (error instanceof Error && 'code' in error && String(error.code).includes('Unauthorized')) {
          throw new Error(
            `The server in ${home} has another password than the one in ${path.join(home, 'password')}. Put the right one there, or choose another folder with --data.`,
          )
        }
        if (Date.now() > deadline)
          throw new Error(`Neo4j did not answer within two minutes. See ${logFile(home)}.`)
        await new Promise((resolve) => setTimeout(resolve, 250))
      }
    }
  } finally {
    await driver.close()
  }
}

/** @param {string} home */
function whyItEnded(home) {
  const said = existsSync(logFile(home)) ? readFileSync(logFile(home), 'utf8') : ''
  if (/lock/i.test(said) && /store_lock|already in use|FileLockException/i.test(said)) {
    return `The data in ${home} is in use by another Neo4j. Stop that one, or choose another folder with --data.`
  }
  const reason = said.split('\n').findLast((line) => /ERROR|Exception/.test(line))
  return `Neo4j ended while it was starting${reason ? `: ${reason.trim().slice(0, 300)}` : ''}. See ${logFile(home)}.`
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<unknown>} ended
 */
async function end(child, ended) {
  child.kill('SIGTERM')
  const killer = setTimeout(() => child.kill('SIGKILL'), 30_000)
  await ended
  clearTimeout(killer)
}
