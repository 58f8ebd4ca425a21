/** Outline or source: what the left pane shows. */
import { sourceToRead } from '@/lib/workspace/source/source-place'
import { Segmented } from '../../parts/Segmented'
import { useSession, useWorkspace } from '../session-context'

const options = [
  { value: 'outline', label: 'Outline', icon: 'outline' },
  { value: 'source', label: 'Source', icon: 'lines' },
] as const

export function PaneSwitch() {
  const session = useSession()
  const shown = useWorkspace((state) => (state.source === null ? 'outline' : 'source'))
  return (
    <Segmented
      label="Left pane"
      options={options}
      value={shown}
      onChange={(value) =>
        session.readSource(value === 'source' ? sourceToRead(session.getSnapshot()) : null)
      }
    />
  )
}
