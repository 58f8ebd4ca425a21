/** Who holds several claims and links: chips for those that hold them all, and for those that hold some. */
import type { HolderId } from '@/graph/model/ids'
import { textLimits } from '@/graph/model/text-limits'
import { addHolder, type Holdables, removeHolder, tally } from '@/lib/workspace/editing/bulk-edit'
import { HolderMark } from '../../parts/HolderMark'
import { holderLooks } from '../../parts/holder-look'
import { useSession, useWorkspace } from '../session-context'
import { ChipList } from './ChipList'
import { textCheck } from './field-checks'
import { namedHolder } from './named-holder'

const checkName = textCheck(textLimits.name)

export function SharedHolders({ of: chosen }: { of: Holdables }) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const looks = holderLooks(graph)
  const records = [...chosen.claims, ...chosen.links]
  const counts = tally<(typeof records)[number], HolderId>(records, ({ holders }) => holders)
  return (
    <ChipList
      noun="holder"
      fromWords=" from all"
      entries={[...counts].flatMap(([id, count]) => {
        const look = looks.get(id)
        if (!look) return []
        const entry = { key: id, name: look.name, mark: <HolderMark look={look} decorative /> }
        if (count === records.length) return [entry]
        const complete = () => session.run(addHolder(chosen, id))
        return [{ ...entry, partly: { words: `${count} of ${records.length}`, complete } }]
      })}
      suggestions={[...graph.holders.values()].map((holder) => holder.name)}
      check={checkName}
      onAdd={(name) => {
        const { id, commands } = namedHolder(graph, session.ids(), name)
        session.run([...commands, ...addHolder(chosen, id)])
      }}
      onRemove={(key) => session.run(removeHolder(chosen, key as HolderId))}
    />
  )
}
