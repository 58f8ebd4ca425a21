/** The bench's own machinery, on one small row and on figures at hand: that it runs, judges and writes. Never a speed. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { allRows } from '@/bench/all-rows'
import { mediansOf, pairedMedians } from '@/bench/measure'
import { costsAtMost, slowerByAtMost, timesFaster, withinBound } from '@/bench/row'
import { requireSameStrengths } from '@/bench/same-strengths'

const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bench = (...values: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'bench/run.ts', ...values], { cwd: root, encoding: 'utf8' })

/** A process that loads all rows takes seconds on a busy machine. */
describe('the bench', { timeout: 120_000 }, () => {
  it('prints and writes the row that is asked for', () => {
    const file = path.join(folder, 'rows.json')
    const { stdout, status } = bench('--only', 'adversary-corridor', '--json', file)
    expect(stdout).toContain('| adversary-corridor: a corridor that must be passed twice |')
    expect(stdout).toContain('0 chains, stop: exhausted')
    expect(stdout).toMatch(/\n[01] of 1 goals hold\./)
    expect(status).toBe(0)
    const rows = JSON.parse(readFileSync(file, 'utf8'))
    expect(rows).toEqual([
      {
        id: 'adversary-corridor',
        ours: expect.any(Number),
        peer: null,
        ratio: expect.any(Number),
        goal: '≤ 2,000 ms, ≤ 512 MB',
        holds: expect.any(Boolean),
      },
    ])
    expect(rows[0].ratio).toBeCloseTo(rows[0].ours / 2_000)
  })

  it('names the rows there are when asked for another', () => {
    const { stdout, status } = bench('--only', 'sqlit')
    expect(stdout).toContain('No such row: sqlit. There are sqlite-commit, ')
    expect(status).toBe(2)
  })

  it('has an id of its own for each row', () => {
    expect(new Set(allRows.map((row) => row.id)).size).toBe(allRows.length)
  })
})

describe('judging', () => {
  it('takes the median of pairs, not the ratio of medians', () => {
    const pairs = [
      { ours: 1, peer: 2 },
      { ours: 10, peer: 20 },
      { ours: 9, peer: 3 },
    ]
    expect(mediansOf(pairs)).toEqual({ ours: 9, peer: 3, ratio: 0.5, difference: -1 })
  })

  it('lets each side begin in turn and leaves the warm-up out', async () => {
    const order: string[] = []
    const { ours, peer } = await pairedMedians(
      () => order.push('ours'),
      () => order.push('peer'),
      { runs: 2, warmups: 1 },
    )
    expect(order).toEqual(['peer', 'ours', 'ours', 'peer', 'peer', 'ours'])
    expect(ours).toBeGreaterThanOrEqual(0)
    expect(peer).toBeGreaterThanOrEqual(0)
  })

  it('holds at the goal and not beyond it', () => {
    const figures = { note: '', peer: 10 }
    expect(costsAtMost(3, { ...figures, ours: 30 })).toMatchObject({ ratio: 3, holds: true })
    expect(costsAtMost(3, { ...figures, ours: 31 })).toMatchObject({ ratio: 3.1, holds: false })
    expect(timesFaster(5, { ...figures, ours: 2 })).toMatchObject({ ratio: 5, holds: true })
    expect(timesFaster(5, { ...figures, ours: 2, ratio: 0.25 })).toMatchObject({ ratio: 4, holds: false })
    expect(slowerByAtMost(2, { ...figures, ours: 12, difference: 2 })).toMatchObject({
      ratio: 1.2,
      holds: true,
    })
    expect(slowerByAtMost(2, { ...figures, ours: 12, difference: 2.1 })).toMatchObject({ holds: false })
    expect(withinBound(2, { note: '', goal: '', ours: 2, also: false })).toMatchObject({ holds: false })
  })

  it('refuses a peer that answers something else', () => {
    expect(() => requireSameStrengths([0.5], [0.5, 0.4])).toThrow('The answers differ')
    expect(() => requireSameStrengths([0.5], [0.500001])).toThrow('The answers differ')
    requireSameStrengths([0.5], [0.5 + 1e-13])
  })
})
