/** The holders of a map: rename, remove, add. */
import { useState } from 'react'
import type { Holder } from '@/graph/model/holder'
import { textLimits } from '@/graph/model/text-limits'
import { Button } from '../../parts/Button'
import { HolderMark } from '../../parts/HolderMark'
import { type HolderLook, holderLooks } from '../../parts/holder-look'
import { IconButton } from '../../parts/IconButton'
import { useReadOnly, WhenEditable } from '../read-only'
import { useSession, useWorkspace } from '../session-context'
import { textCheck } from './field-checks'
import styles from './HolderList.module.css'
import { NameField } from './NameField'
import { PaneSection } from './PaneSection'
import { SelfSavingText } from './SelfSavingText'

const checkName = textCheck(textLimits.name, 'A holder needs a name.')

export function HolderList() {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const [adding, setAdding] = useState(false)
  return (
    <PaneSection
      title="Holders"
      count={graph.holders.size}
      after={
        <WhenEditable>
          <Button small icon="plus" onPress={() => setAdding(true)}>
            Add a holder
          </Button>
        </WhenEditable>
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
      {look && <ColourField holder={holder} look={look} />}
      <div className={styles.name}>
        <SelfSavingText
          label={`Name of holder ${holder.name}`}
          value={holder.name}
          check={checkName}
          onSave={(name) => session.run([{ type: 'editHolder', id: holder.id, set: { name } }])}
        />
      </div>
      <span className={styles.count}>holds {held}</span>
      <WhenEditable>
        <IconButton
          icon="remove"
          label={
            held === 0 ? `Remove ${holder.name}` : `Remove ${holder.name}, also from the ${held} it holds`
          }
          small
          onPress={() =>
            session.runWithUndo(
              [{ type: 'removeHolder', id: holder.id }],
              `Removed the holder ${holder.name}.`,
            )
          }
        />
      </WhenEditable>
    </li>
  )
}

/** The mark of a holder; pressed, it takes another colour. The colour is set when the choice is made, not on the way. */
function ColourField({ holder, look }: { holder: Holder; look: HolderLook }) {
  const session = useSession()
  const isReadOnly = useReadOnly()
  const set = (color: string | null) => session.run([{ type: 'editHolder', id: holder.id, set: { color } }])
  if (isReadOnly) return <HolderMark look={look} decorative />
  return (
    <>
      <label className={styles.colour} title={`Colour of ${holder.name}`}>
        <HolderMark look={look} decorative />
        <input
          type="color"
          aria-label={`Colour of ${holder.name}`}
          defaultValue={holder.color ?? '#808080'}
          key={holder.color}
          ref={(input) => {
            // React calls `onChange` for each shade one moves over; the page's own event comes once, at the end.
            const save = () => input && set(input.value)
            input?.addEventListener('change', save)
            return () => input?.removeEventListener('change', save)
          }}
        />
      </label>
      {holder.color !== undefined && (
        <IconButton icon="undo" label={`Usual colour for ${holder.name}`} small onPress={() => set(null)} />
      )}
    </>
  )
}
