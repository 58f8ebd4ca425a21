/** Whether the map is shown as a graph or in lanes. What the lanes are is chosen over the map: CanvasSigns.tsx. */
import { Segmented } from '../../parts/Segmented'
import { useSession, useWorkspace } from '../session-context'

export function ViewSwitch() {
  const session = useSession()
  const lanes = useWorkspace((state) => state.lanes)
  return (
    <Segmented
      label="View"
      options={[
        { value: 'graph', label: 'Graph', icon: 'graph' },
        { value: 'lanes', label: 'Lanes', icon: 'lanes' },
      ]}
      value={lanes === null ? 'graph' : 'lanes'}
      onChange={(view) => session.setLanes(view === 'graph' ? null : (lanes ?? 'holder'))}
    />
  )
}
