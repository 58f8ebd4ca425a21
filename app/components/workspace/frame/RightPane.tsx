/** The right pane: one thing at a time. What is selected, the chains of the question, or all notes. */
import { ChainsPane } from '../chains/ChainsPane'
import { Inspector } from '../Inspector'
import { Notes } from '../Notes'
import { useWorkspace } from '../session-context'

export function RightPane() {
  const panel = useWorkspace((state) => state.panel)
  if (panel === 'chains') return <ChainsPane />
  return panel === 'notes' ? <Notes /> : <Inspector />
}
