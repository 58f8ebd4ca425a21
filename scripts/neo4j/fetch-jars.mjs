/**
 * The jars of a Neo4j release, brought by Maven and checked against the SHA-256 sums in jars/: nothing runs that is
 * not on the list, and nothing on the list may be missing. Neo4j Community is GPL-3.0; it is run beside Throughline,
 * never part of it.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder that holds the release's jars, fetched when they are not there (about 155 MB, half a minute). Every call
 * checks all sums (half a second); a folder that differs is fetched again.
 * @param {import('./releases.mjs').Release} release
 * @param {{java: import('./find-java.mjs').Java, cache: string, say: (line: string) => void}} options
 * @returns {Promise<string>}
 * @throws {Error} With a sentence that says what is missing and what to do.
 */
export async function fetchJars(release, { java, cache, say }) {
  const sums = readSums(release)
  const folder = path.join(cache, release.version, 'lib')
  if (existsSync(folder) && (await differences(folder, sums)).length === 0) return folder

  say(`Fetching Neo4j ${release.version} by Maven (about 155 MB, once) …`)
  // A folder of its own for each try: two runs may fetch at once, and a broken one leaves nothing behind.
  const draft = path.join(cache, release.version, `fetch-${process.pid}`)
  mkdirSync(draft, { recursive: true })
  try {
    const pom = path.join(draft, 'pom.xml')
    writeFileSync(pom, pomOf(release))
    await runMaven(pom, path.join(draft, 'lib'), java)
    const wrong = await differences(path.join(draft, 'lib'), sums)
    if (wrong.length > 0) {
      throw new Error(
        `What Maven brought for Neo4j ${release.version} is not what was expected: ${wrong.slice(0, 5).join('; ')}. ` +
          'Nothing of it is run. Remove these files from the local Maven repository and try again.',
      )
    }
    rmSync(folder, { recursive: true, force: true })
    renameSync(path.join(draft, 'lib'), folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return folder
}

/** @param {import('./releases.mjs').Release} release */
function readSums(release) {
  const file = fileURLToPath(new URL(`./jars/${release.version}.sha256`, import.meta.url))
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
}

/**
 * In words, what in the folder is not as the sums have it.
 * @param {string} folder
 * @param {ReadonlyMap<string, string>} sums
 */
async function differences(folder, sums) {
  const present = new Set(existsSync(folder) ? readdirSync(folder) : [])
  const wrong = [...present].filter((name) => !sums.has(name)).map((name) => `${name} is not on the list`)
  for (const [name, sum] of sums) {
    if (!present.has(name)) wrong.push(`${name} is missing`)
    else if ((await sha256(path.join(folder, name))) !== sum) wrong.push(`${name} has another checksum`)
  }
  return wrong
}

/** @param {string} file */
async function sha256(file) {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
}

/** @param {import('./releases.mjs').Release} release */
function pomOf({ version }) {
  const dependency = (/** @type {string} */ group, /** @type {string} */ artifact) =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>throughline</groupId><artifactId>local-neo4j</artifactId><version>1</version>
  <dependencies>${dependency('org.neo4j', 'neo4j')}${dependency('org.neo4j.app', 'neo4j-server')}</dependencies>
</project>
`
}

/**
 * Maven verifies what it downloads against the repository's own sums as well (--strict-checksums).
 * @param {string} pom
 * @param {string} folder
 * @param {import('./find-java.mjs').Java} java
 */
async function runMaven(pom, folder, java) {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`]
  const maven = process.platform === 'win32' ? 'mvn.cmd' : 'mvn'
  const { code, said } = await run(maven, ['-B', '-q', '--strict-checksums', '-f', pom, ...goal], {
    ...process.env,
    JAVA_HOME: java.home,
  })
  if (code === undefined) {
    throw new Error('Maven (the command mvn) was not found. Install it, or put it on the PATH.')
  }
  if (code !== 0) {
    const reason = said.split('\n').find((line) => line.includes('[ERROR]')) ?? said.trim()
    throw new Error(
      `Maven could not fetch the jars (${reason.slice(0, 300)}). Check that this machine reaches a Maven repository.`,
    )
  }
}

/**
 * @param {string} command
 * @param {string[]} parameters
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{code: number | null | undefined, said: string}>} `code` is undefined when there is no such command.
 */
function run(command, parameters, env) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const listen = (/** @type {Buffer} */ chunk) => {
      said += chunk.toString()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', () => resolve({ code: undefined, said }))
    child.on('close', (code) => resolve({ code, said }))
  })
}
