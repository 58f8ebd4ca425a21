/** The right pane: one thing at a time. What is selected, the chains of the question, all notes, the history. */
import { ChainsPane } from '../chains/ChainsPane'
import { HistoryPane } from '../history/HistoryPane'
import { Inspector } from '../Inspector'
import { Notes } from '../Notes'
import { useWorkspace } from '../session-context'

export function RightPane() {
  const panel = useWorkspace((state) => state.panel)
  if (panel === 'chains') return <ChainsPane />
  if (panel === 'history') return <HistoryPane />
  return panel === 'notes' ? <Notes /> : <Inspector />
}
