/** Who holds a claim or link. A name that is not there yet becomes a new holder, in the same change. */
import type { Command } from '@/graph/edit/command'
import type { HolderId } from '@/graph/model/ids'
import { textLimits } from '@/graph/model/text-limits'
import { HolderMark } from '../../parts/HolderMark'
import { holderLooks } from '../../parts/holder-look'
import { useSession, useWorkspace } from '../session-context'
import { ChipList } from './ChipList'
import { textCheck } from './field-checks'
import { namedHolder } from './named-holder'

interface HoldersFieldProps {
  holders: readonly HolderId[]
  /** The command that sets the holders of the thing at hand. */
  setTo: (holders: HolderId[]) => Command
}

const checkName = textCheck(textLimits.name)

export function HoldersField({ holders, setTo }: HoldersFieldProps) {
  const session = useSession()
  const all = useWorkspace((state) => state.graph.holders)
  const looks = useWorkspace((state) => holderLooks(state.graph))

  function add(name: string) {
    const { id, commands } = namedHolder(session.getSnapshot().graph, session.ids(), name)
    if (!holders.includes(id)) session.run([...commands, setTo([...holders, id])])
  }

  return (
    <ChipList
      noun="holder"
      entries={holders.flatMap((id) => {
        const look = looks.get(id)
        return look ? [{ key: id, name: look.name, mark: <HolderMark look={look} decorative /> }] : []
      })}
      suggestions={[...all.values()].map((holder) => holder.name)}
      check={checkName}
      onAdd={add}
      onRemove={(key) => session.run([setTo(holders.filter((id) => id !== key))])}
    />
  )
}
