/** A running Python peer: questions go in as lines, answers come back as lines. It times itself, so pipes cost it nothing. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Arcs } from '../graphs/arcs'
import type { PythonPeer } from './environment'

export interface PeerAnswer {
  milliseconds: number
  strengths: number[]
}

export interface RunningPeer {
  ask(from: number, to: number): Promise<PeerAnswer>
  end(): void
}

/** Throws what Python says when it ends early. */
export async function startPeer(
  python: string,
  peer: PythonPeer,
  { claims, arcs }: Arcs,
  top: number,
): Promise<RunningPeer> {
  const script = path.join(import.meta.dirname, 'k_shortest.py')
  const child = spawn(python, [script, peer], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const exchange = async (message: unknown): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(message)}\n`)
    const { value, done } = await lines.next()
    if (done) throw new Error(`${peer} ended without an answer.`)
    return JSON.parse(value)
  }
  await exchange([claims, arcs.map(({ from, to, strength }) => [from, to, strength]), top])
  return {
    ask: async (from, to) => (await exchange([from, to])) as PeerAnswer,
    end: () => child.stdin.end(),
  }
}
