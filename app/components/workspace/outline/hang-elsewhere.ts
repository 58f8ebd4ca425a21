/** Hanging a claim elsewhere, as one does it in the outline: carried out, and told with undo; or told why not. */
import { ThroughlineError } from '@/graph/errors'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { LinkTarget } from '@/graph/model/link'
import { linkMeanings } from '@/graph/model/vocabulary'
import { type Reattachment, reattachCommands } from '@/lib/workspace/editing/reattach'
import type { WorkspaceSession } from '@/lib/workspace/session-contract'
import { linkWords } from '../inspector/argument-words'

export function hangElsewhere(session: WorkspaceSession, wish: Reattachment): void {
  const { graph } = session.getSnapshot()
  try {
    const commands = reattachCommands(graph, session.ids(), wish)
    if (commands.length > 0) session.runWithUndo(commands, movedWords(graph, wish))
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error
    session.tell(error.message, 'error')
  }
}

/** `“Leaders are tied” now causes “Accident at sea”.` */
function movedWords(graph: ArgumentGraph, { claim, link, to }: Reattachment): string {
  const label = `“${graph.claims.get(claim)?.label ?? claim}”`
  if (to === null) return `${label} now stands on its own.`
  return `${label} now ${linkMeanings[link?.type ?? 'supports'].forward} ${endWords(graph, to)}.`
}

function endWords(graph: ArgumentGraph, to: LinkTarget): string {
  if ('claim' in to) return `“${graph.claims.get(to.claim)?.label ?? to.claim}”`
  const link = graph.links.get(to.link)
  return link ? `the link “${linkWords(graph, link)}”` : 'a link'
}
