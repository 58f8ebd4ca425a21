/** The one door through which a map changes: commands in, one GraphChange out, or an error and nothing. */
import { type GraphChange, indexedDelta } from '../change'
import type { ArgumentGraph, RecordMaps } from '../model/argument-graph'
import { annotationFamily } from './annotation-commands'
import { claimFamily, setPositions } from './claim-commands'
import type { Command, CommandOf } from './command'
import { Draft } from './draft'
import { holderFamily } from './holder-commands'
import { linkFamily } from './link-commands'
import { editMap } from './map-commands'
import { addRecord, type EditContext, editRecord, removeRecord } from './record-family'
import { editSource, sourceFamily } from './source-commands'

export interface Executed {
  change: GraphChange
  /** The graph with the change made. */
  graph: ArgumentGraph
}

/**
 * Carries out commands one after the other on `graph`: all, or none. Each sees what those before it did. Throws a
 * ThroughlineError whose pointers begin with `/commands/<n>`. Costs one copy of each kind of record touched, and what
 * hangs on what is removed (a removed holder or source, and notes, cost a scan).
 */
export function execute(graph: ArgumentGraph, commands: readonly Command[], context: EditContext): Executed {
  const draft = new Draft(graph)
  carryOutOn(draft, commands, context)
  return executed(draft, draft.recordsInOrder())
}

/**
 * As `execute`, and on what that made, `further` commands, which depend on it: all of it is one change. `made` is good
 * only while they are being found; its new records stand last.
 */
export function executeWithMore(
  graph: ArgumentGraph,
  commands: readonly Command[],
  context: EditContext,
  further: (made: Executed) => readonly Command[],
): Executed {
  const draft = new Draft(graph)
  carryOutOn(draft, commands, context)
  carryOutOn(draft, further(executed(draft, draft.graph.records)), context)
  return executed(draft, draft.recordsInOrder())
}

function carryOutOn(draft: Draft, commands: readonly Command[], context: EditContext): void {
  for (const [i, command] of commands.entries()) {
    const carryOut = verbs[command.type] as Verb<Command>
    carryOut(draft, command, context, `/commands/${i}`)
  }
}

function executed(draft: Draft, records: RecordMaps): Executed {
  const change = draft.change()
  return { change, graph: draft.base.withRecords(draft.info, records, indexedDelta(change)) }
}

type Verb<C extends Command> = (draft: Draft, command: C, context: EditContext, at: string) => void

const verbs: { readonly [T in Command['type']]: Verb<CommandOf<T>> } = {
  addClaim: (draft, { claim }, context, at) => addRecord(claimFamily, draft, claim, context, at),
  editClaim: (draft, { id, set }, _context, at) => editRecord(claimFamily, draft, id, set, at),
  removeClaim: (draft, { id }, _context, at) => removeRecord(claimFamily, draft, id, at),
  addLink: (draft, { link }, context, at) => addRecord(linkFamily, draft, link, context, at),
  editLink: (draft, { id, set }, _context, at) => editRecord(linkFamily, draft, id, set, at),
  removeLink: (draft, { id }, _context, at) => removeRecord(linkFamily, draft, id, at),
  addAnnotation: (draft, { annotation }, context, at) =>
    addRecord(annotationFamily, draft, annotation, context, at),
  editAnnotation: (draft, { id, set }, _context, at) => editRecord(annotationFamily, draft, id, set, at),
  removeAnnotation: (draft, { id }, _context, at) => removeRecord(annotationFamily, draft, id, at),
  addHolder: (draft, { holder }, context, at) => addRecord(holderFamily, draft, holder, context, at),
  editHolder: (draft, { id, set }, _context, at) => editRecord(holderFamily, draft, id, set, at),
  removeHolder: (draft, { id }, _context, at) => removeRecord(holderFamily, draft, id, at),
  addSource: (draft, { source }, context, at) => addRecord(sourceFamily, draft, source, context, at),
  editSource: (draft, command, _context, at) => editSource(draft, command, at),
  removeSource: (draft, { id }, _context, at) => removeRecord(sourceFamily, draft, id, at),
  editMap: (draft, command, _context, at) => editMap(draft, command, at),
  setPositions: (draft, command, _context, at) => setPositions(draft, command, at),
}
