/** Carries many maps, one after the other: tells how far it is, goes on where one is refused, and sums up. */
import { counted } from '@/graph/model/counted'
import { exitCodes } from '../exit-codes'
import { plain } from '../render/plain-text'
import { printJson, type Terminal } from '../terminal'

export interface Carried {
  id: string
  outcome: string
  /** Why, where it was refused; or what else is to be told. */
  detail?: string
}

/** Every step is carried out once; a step that throws ends the journey, and running it again goes on from there. */
export async function journey<T>(
  terminal: Terminal,
  items: readonly T[],
  step: (item: T) => Promise<Carried>,
): Promise<Carried[]> {
  const done: Carried[] = []
  for (const [i, item] of items.entries()) {
    const carried = await step(item)
    done.push(carried)
    const detail = carried.detail === undefined ? '' : `: ${plain(carried.detail)}`
    terminal.note(`[${i + 1}/${items.length}] ${carried.id} ${carried.outcome}${detail}`)
  }
  return done
}

/** The result, and the exit code: 2 where a map was refused, 1 where there was none to carry. */
export function arrive(terminal: Terminal, done: readonly Carried[], json: boolean): number {
  const refused = done.filter(({ outcome }) => outcome === 'refused')
  if (json) printJson(terminal, { maps: done })
  else if (done.length === 0) terminal.note('There are no maps here.')
  else terminal.print(summary(done, refused))
  if (refused.length > 0) return exitCodes.badInput
  return done.length === 0 ? exitCodes.nothingFound : exitCodes.done
}

function summary(done: readonly Carried[], refused: readonly Carried[]): string {
  const outcomes = [...new Set(done.map(({ outcome }) => outcome))]
  const counts = outcomes.map(
    (outcome) => `${done.filter((one) => one.outcome === outcome).length} ${outcome}`,
  )
  const names = refused.length === 0 ? '' : ` Refused: ${refused.map(({ id }) => id).join(', ')}.`
  return `${counted(done.length, 'map')}: ${counts.join(', ')}.${names}`
}
