/** Maps made to hurt: each question ends within its bound of time and memory, and says honestly how it ended. */
import type { Stop } from '@/graph/chains/plan'
import { runApart } from '../apart'
import { type AdversaryName, adversaryNames } from '../graphs/adversaries'
import { type Row, withinBound } from '../row'

export interface AdversaryResult {
  milliseconds: number
  megabytes: number
  stop: Stop
  chains: number
}

const titles: Record<AdversaryName, string> = {
  hub: 'a hub of 10,000 links',
  parallel: '200 parallel links, eight times over',
  layers: '30 × 30 complete layers',
  corridor: 'a corridor that must be passed twice',
  'no-answer': 'a thicket with walks but no chain',
}

export const adversaryRows: readonly Row[] = adversaryNames.map((name) => ({
  id: `adversary-${name}`,
  title: titles[name],
  run: async () => {
    const { milliseconds, megabytes, stop, chains } = (await runApart(
      'adversary-apart.ts',
      name,
    )) as AdversaryResult
    return withinBound(2_000, {
      ours: milliseconds,
      goal: '≤ 2,000 ms, ≤ 512 MB',
      also: megabytes <= 512,
      note: `${megabytes.toFixed(0)} MB, ${chains} chains, stop: ${stop}`,
    })
  },
}))
