/**
 * How much JavaScript a browser loads for each page of a build, gzipped, against what it may be: `node
 * scripts/build-sizes.mjs [build folder]` prints both and ends with 1 when one is over. Counted is what the page opens
 * with and what it can load later; a worker's own code is counted apart, as it never holds up the page, and so is what
 * only browsers without modules load (none that can show the page).
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'

/** The pages that have a limit, in bytes (1 kB is 1,000). */
const limits = [
  { title: 'library', entry: '/page', limit: 320_000 },
  { title: 'workspace', entry: '/maps/[id]/page', limit: 650_000 },
]

/**
 * Sizes in bytes, gzipped. Throws when there is no build in `folder`, or one in another shape.
 * @param {string} folder
 */
export function pageSizes(folder) {
  return limits.map(({ title, entry, limit }) => {
    const opening = openingChunks(folder, entry)
    const { pages, workers } = followed(folder, opening)
    const opens = sum(folder, opening)
    const total = sum(folder, pages)
    return { title, opens, total, workers: sum(folder, workers), limit, holds: total <= limit }
  })
}

/** @param {ReturnType<typeof pageSizes>[number]} size */
export function sizeLine({ title, opens, total, workers, limit, holds }) {
  const apart = workers > 0 ? `, workers apart ${kilobytes(workers)}` : ''
  const verdict = holds ? '' : ': too much'
  return `${title}: ${kilobytes(total)} of JavaScript gzipped (opens with ${kilobytes(opens)}${apart}), at most ${kilobytes(limit)}${verdict}`
}

/**
 * The chunks that the page's HTML names.
 * @param {string} folder
 * @param {string} entry
 */
function openingChunks(folder, entry) {
  const { rootMainFiles } = JSON.parse(readFileSync(path.join(folder, 'build-manifest.json'), 'utf8'))
  const file = path.join(folder, 'server/app', `${entry}_client-reference-manifest.js`)
  /** @type {{__RSC_MANIFEST?: Record<string, {entryJSFiles: Record<string, string[]>}>}} */
  const sandbox = {}
  vm.runInNewContext(readFileSync(file, 'utf8'), Object.assign(sandbox, { globalThis: sandbox }))
  const named = sandbox.__RSC_MANIFEST?.[entry]?.entryJSFiles ?? {}
  const entries = Object.entries(named).filter(([module]) => /\/app\/(layout|.*page)$/.test(module))
  if (entries.length < 2) throw new Error(`${file} does not say what the page opens with.`)
  return new Set([...rootMainFiles, ...entries.flatMap(([, files]) => files)])
}

const chunkPattern = /static\/chunks\/[\w.-]+\.js/g
/** How a worker is named: the script it starts with, then the chunks it loads. */
const workerPattern = /"static\/chunks\/turbopack-worker-[\w.-]+\.js",\[[^\]]*\]/g

/**
 * These chunks with all that they can load, and what their workers load.
 * @param {string} folder
 * @param {Iterable<string>} opening
 */
function followed(folder, opening) {
  const pages = new Set(opening)
  const workers = new Set()
  for (const chunk of pages) {
    const text = readFileSync(path.join(folder, chunk), 'utf8')
    for (const [worker] of text.matchAll(workerPattern)) {
      for (const [name] of worker.matchAll(chunkPattern)) workers.add(name)
    }
    for (const [name] of text.replaceAll(workerPattern, '').matchAll(chunkPattern)) pages.add(name)
  }
  return { pages, workers }
}

/**
 * @param {string} folder
 * @param {Iterable<string>} chunks
 */
function sum(folder, chunks) {
  let bytes = 0
  for (const chunk of chunks) bytes += gzipSync(readFileSync(path.join(folder, chunk))).length
  return bytes
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${Math.round(bytes / 1_000)} kB`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const sizes = pageSizes(path.resolve(process.argv[2] ?? '.next'))
  for (const size of sizes) console.log(sizeLine(size))
  if (sizes.some((size) => !size.holds)) process.exitCode = 1
}
