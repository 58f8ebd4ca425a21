/** Puts what is on the map on the words that are selected: one place more, or a new place for what has lost its own. */
import { describePlace } from '@/graph/anchoring/describe-place'
import type { Orphan } from '@/graph/anchoring/source-reading'
import type { Command } from '@/graph/edit/command'
import type { SourceId } from '@/graph/model/ids'
import type { SourceText, TextRange } from '@/graph/model/source-text'
import { useSession, useWorkspace } from '../session-context'
import { selectionWords } from './SelectionBar'
import { commandToMove, commandToRest } from './words-commands'

export function useResting(id: SourceId, text: SourceText) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const selection = useWorkspace((state) => state.selection)

  function describe(range: TextRange) {
    try {
      return describePlace(id, text, range)
    } catch (error) {
      session.tell(error instanceof Error ? error.message : 'These words make no place.', 'error')
      return null
    }
  }

  function run(command: Command | null, done: string, otherwise: string) {
    document.getSelection()?.removeAllRanges()
    if (command && session.run([command])) session.tell(done)
    else if (!command) session.tell(otherwise)
  }

  return {
    /** What is selected on the map rests on these words too. */
    rest(range: TextRange) {
      const anchor = selection && describe(range)
      if (!anchor) return
      const what = selectionWords(graph, selection)
      run(
        commandToRest(graph, selection, anchor),
        `${what} rests on these words too.`,
        `${what} rests on as many places as it can, or on this already.`,
      )
    },
    /** What was lost rests on these words. Whether they make a place. */
    move(lost: Orphan, range: TextRange): boolean {
      const anchor = describe(range)
      if (!anchor) return false
      run(commandToMove(graph, lost, anchor), 'It has its place again.', 'It was changed meanwhile.')
      return true
    },
  }
}
