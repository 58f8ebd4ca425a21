/**
 * The home folder of a local server: settings, data, logs, and a link to the jars. It remembers which release wrote it
 * and the password it was given, so that a second start finds both.
 */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const folders = ['conf', 'data', 'logs', 'import', 'plugins', 'run', 'licenses', 'certificates']

/**
 * Makes the folder ready and answers the password to log in with: the one it has already; else `password`, or a
 * random one. Written for the owner alone.
 * @param {object} options
 * @param {string} options.home
 * @param {string} options.jars
 * @param {import('./releases.mjs').Release} options.release
 * @param {import('./find-java.mjs').Java} options.java
 * @param {{bolt: number, http: number}} options.ports
 * @param {string} [options.password]
 * @throws {Error} When the folder holds another release's data, or the password is refused.
 */
export function prepareHome({ home, jars, release, java, ports, password }) {
  for (const folder of folders) mkdirSync(path.join(home, folder), { recursive: true })
  refuseNewerData(home, release)
  linkJars(home, jars)
  writeFileSync(path.join(home, 'conf', 'neo4j.conf'), settings(ports))
  const secret = path.join(home, 'password')
  if (existsSync(secret)) return readFileSync(secret, 'utf8').trim()
  const first = password ?? randomBytes(12).toString('base64url')
  setFirstPassword({ home, release, java, password: first })
  writeFileSync(path.join(home, 'release'), `${release.version}\n`)
  writeFileSync(secret, `${first}\n`, { mode: 0o600 })
  return first
}

/**
 * Neo4j takes over data of an older release, never of a newer one.
 * @param {string} home
 * @param {import('./releases.mjs').Release} release
 */
function refuseNewerData(home, release) {
  const file = path.join(home, 'release')
  if (!existsSync(file)) return
  const wrote = readFileSync(file, 'utf8').trim()
  if (wrote.localeCompare(release.version, 'en', { numeric: true }) > 0) {
    throw new Error(
      `The folder ${home} holds data of Neo4j ${wrote}, which ${release.version} cannot read. ` +
        `Choose another folder with --data, or run --release ${wrote}.`,
    )
  }
  writeFileSync(file, `${release.version}\n`)
}

/**
 * @param {string} home
 * @param {string} jars
 */
function linkJars(home, jars) {
  const link = path.join(home, 'lib')
  rmSync(link, { recursive: true, force: true })
  symlinkSync(jars, link, process.platform === 'win32' ? 'junction' : 'dir')
}

/**
 * Loopback only; small; no reports home. Greedy questions end on their own memory limit, and time limits are kept to a
 * tenth of a second.
 * @param {{bolt: number, http: number}} ports
 */
function settings({ bolt, http }) {
  return `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${bolt}
server.bolt.advertised_address=127.0.0.1:${bolt}
server.http.listen_address=127.0.0.1:${http}
server.https.enabled=false
server.memory.pagecache.size=256m
db.memory.transaction.max=256m
db.transaction.monitor.check.interval=100ms
db.tx_log.rotation.retention_policy=keep_none
db.logs.query.enabled=OFF
dbms.usage_report.enabled=false
`
}

/**
 * @param {object} options
 * @param {string} options.home
 * @param {import('./releases.mjs').Release} options.release
 * @param {import('./find-java.mjs').Java} options.java
 * @param {string} options.password
 */
function setFirstPassword({ home, release, java, password }) {
  const admin = 'org.neo4j.server.startup.Neo4jAdminCommand'
  // Not an option, whatever it begins with; and "@name" would stand for what the file of that name says.
  const word = password.replace(/^@/, '@@')
  const { status, stdout, stderr } = spawnSync(
    java.executable,
    ['-cp', path.join(home, 'lib', '*'), admin, 'dbms', 'set-initial-password', '--', word],
    {
      encoding: 'utf8',
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: path.join(home, 'conf') },
    },
  )
  if (status === 0) return
  const said = `${stderr}${stdout}`.split('\n').filter((line) => line.trim() && !line.startsWith('WARNING'))
  const reason = (said[0] ?? 'no reason given').replace(/^[\w.]+Exception: |\.$/g, '')
  throw new Error(`Neo4j ${release.version} did not take the first password: ${reason}.`)
}
