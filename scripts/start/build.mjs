/** Builds the app when there is no build of these very sources; the hash they were built from is kept beside the build. */
import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { withBuildLock } from './build-lock.mjs'
import { sourceHash } from './source-hash.mjs'

/** A build does not outlive who asked for it. */
const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** The folder of the build, as next.config.js has it. */
function buildFolder(root) {
  return path.join(root, process.env.NEXT_DIST_DIR || '.next')
}

/** Resolves when the build is there; rejects when it fails. Says so when it has to build. */
export async function ensureBuild(root) {
  const folder = buildFolder(root)
  const mark = path.join(folder, 'source-hash')
  const hash = await sourceHash(root)
  const isBuilt = async () => (await readFile(mark, 'utf8').catch(() => '')) === hash
  // Looked at before the lock is taken: what is built may lie where nothing can be written.
  if (await isBuilt()) return
  await withBuildLock(folder, async () => {
    if (await isBuilt()) return
    console.log('Building; this takes about half a minute, once.')
    const began = Date.now()
    await build(root)
    console.log(`Built in ${Math.round((Date.now() - began) / 1000)} s.`)
    await writeFile(mark, hash)
  })
}

/** What the build prints is kept for when it fails: then all of it is shown. */
function build(root) {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [next, 'build', root], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const printed = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => printed.push(piece))
    const forward = (signal) => child.kill(signal)
    for (const signal of endSignals) process.on(signal, forward)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      for (const one of endSignals) process.off(one, forward)
      if (code === 0) return resolve()
      if (!signal) process.stderr.write(Buffer.concat(printed))
      reject(new Error(signal ? `The build was ended by ${signal}.` : 'The build failed: see above.'))
    })
  })
}
