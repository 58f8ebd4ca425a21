/** One hash for everything a build is made from: by content, so that a checkout or a touched file changes nothing. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

const sources = [
  'app',
  'graph',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'proxy.ts',
  'tsconfig.json',
]

/** Hexadecimal SHA-256 over names and contents, in the order of the names. What is not there counts as absent. */
export async function sourceHash(root) {
  const hash = createHash('sha256')
  for (const file of await filesUnder(root, sources)) {
    const content = await readFile(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

async function filesUnder(root, names) {
  const lists = await Promise.all(names.map((name) => filesOf(root, name)))
  return lists.flat().sort()
}

async function filesOf(root, name) {
  let entries
  try {
    entries = await readdir(path.join(root, name), { withFileTypes: true, recursive: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return [name]
    if (error.code === 'ENOENT') return []
    throw error
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
}
