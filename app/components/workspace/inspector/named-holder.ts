/** The holder a person means by a name: one the map has, or a new one with the command that adds it. */
import type { Command } from '@/graph/edit/command'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { HolderId } from '@/graph/model/ids'
import type { IdMaker } from '@/lib/workspace/editing/new-ids'

export function namedHolder(
  graph: ArgumentGraph,
  ids: IdMaker,
  name: string,
): { id: HolderId; commands: Command[] } {
  for (const holder of graph.holders.values()) {
    if (holder.name.toLowerCase() === name.toLowerCase()) return { id: holder.id, commands: [] }
  }
  const id = ids.holder(name)
  return { id, commands: [{ type: 'addHolder', holder: { id, name } }] }
}
