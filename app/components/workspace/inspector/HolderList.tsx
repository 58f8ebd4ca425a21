/** The holders of a map: rename, remove, add. */
import { useState } from 'react'
import type { Holder } from '@/graph/model/holder'
import { Button } from '../../parts/Button'
import { HolderMark } from '../../parts/HolderMark'
import { holderLooks } from '../../parts/holder-look'
import { IconButton } from '../../parts/IconButton'
import { useSession, useWorkspace } from '../session-context'
import { textCheck } from './field-checks'
import styles from './HolderList.module.css'
import { NameField } from './NameField'
import { PaneSection } from './PaneSection'
import { SelfSavingText } from './SelfSavingText'

const checkName = textCheck(120, 'A holder needs a name.')

export function HolderList() {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const [adding, setAdding] = useState(false)
  return (
    <PaneSection
      title="Holders"
      count={graph.holders.size}
      after={
        <Button small icon="plus" onPress={() => setAdding(true)}>
          Add a holder
        </Button>
      }
    >
      {graph.holders.size === 0 && !adding && (
        <p>Holders say who asserts what: an author, a government, a critic.</p>
      )}
      <ul>
        {[...graph.holders.values()].map((holder) => (
          <HolderRow key={holder.id} holder={holder} />
        ))}
      </ul>
      {adding && (
        <NameField
          label="Name of the holder"
          check={checkName}
          onSave={(name) => session.run([{ type: 'addHolder', holder: { name } }])}
          onEnd={() => setAdding(false)}
        />
      )}
    </PaneSection>
  )
}

function HolderRow({ holder }: { holder: Holder }) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const look = holderLooks(graph).get(holder.id)
  const held = [...graph.claims.values(), ...graph.links.values()].filter((record) =>
    record.holders.includes(holder.id),
  ).length
  return (
    <li className={styles.row}>
      {look && <HolderMark look={look} decorative />}
      <div className={styles.name}>
        <SelfSavingText
          label={`Name of holder ${holder.name}`}
          value={holder.name}
          check={checkName}
          onSave={(name) => session.run([{ type: 'editHolder', id: holder.id, set: { name } }])}
        />
      </div>
      <span className={styles.count}>holds {held}</span>
      <IconButton
        icon="remove"
        label={held === 0 ? `Remove ${holder.name}` : `Remove ${holder.name}, also from the ${held} it holds`}
        small
        onPress={() => session.run([{ type: 'removeHolder', id: holder.id }])}
      />
    </li>
  )
}
