/** A Python that has the peers: the one on this machine, or one in a temporary environment made with pip. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const versions = { networkx: 'networkx==3.6.1', igraph: 'igraph==1.0.0' } as const

export type PythonPeer = keyof typeof versions

/** Runs `task` with a Python that can import the peer, and undefined where there is none to be had. */
export async function withPython<T>(
  peer: PythonPeer,
  task: (python: string | undefined) => Promise<T>,
): Promise<T> {
  if (await canImport('python3', peer)) return task('python3')
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-python-'))
  try {
    return await task(await installed(folder, peer))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function canImport(python: string, peer: PythonPeer): Promise<boolean> {
  try {
    await run(python, ['-c', `import ${peer}`])
    return true
  } catch {
    return false
  }
}

async function installed(folder: string, peer: PythonPeer): Promise<string | undefined> {
  const python = path.join(folder, 'bin', 'python')
  try {
    await run('python3', ['-m', 'venv', folder])
    await run(python, ['-m', 'pip', 'install', '--quiet', versions[peer]], { timeout: 120_000 })
    return (await canImport(python, peer)) ? python : undefined
  } catch {
    return undefined
  }
}
