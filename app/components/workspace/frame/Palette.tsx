/** Every command and every claim, a few letters away. */
import {
  type InputEvent,
  type KeyboardEvent,
  memo,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { createPaletteSearch, type PaletteItem } from '@/lib/workspace/palette'
import { keyName } from '@/lib/workspace/shortcuts'
import { useComboboxOption } from '../../parts/ComboboxOption'
import { comboboxProps } from '../../parts/combobox'
import { Dialog } from '../../parts/Dialog'
import { Icon } from '../../parts/Icon'
import { Kbd } from '../../parts/Kbd'
import { KindGlyph } from '../../parts/KindGlyph'
import { useReadOnly } from '../read-only'
import { runCommand } from '../run-command'
import { useSession, useWorkspace } from '../session-context'
import styles from './Palette.module.css'
import { useIsMac } from './use-key-names'

export function Palette() {
  const session = useSession()
  const isOpen = useWorkspace((state) => state.task === 'palette')
  return (
    <Dialog
      title="Find a claim or a command"
      size="wide"
      isOpen={isOpen}
      onClose={() => session.setTask(null)}
    >
      <PaletteList />
    </Dialog>
  )
}

function PaletteList() {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const isReadOnly = useReadOnly()
  const field = useRef<HTMLInputElement>(null)
  const [search] = useState(createPaletteSearch)
  const [items, setItems] = useState(() => search(graph, '', isReadOnly))
  const [active, setActive] = useState(0)
  const listId = useId()

  // The map can change meanwhile.
  useEffect(() => {
    const found = search(graph, field.current?.value ?? '', isReadOnly)
    setItems(found)
    setActive((before) => Math.max(0, Math.min(before, found.length - 1)))
  }, [search, graph, isReadOnly])

  /** The field keeps its own text: a letter that changes nothing of what is offered has nothing drawn again. */
  function look(event: InputEvent<HTMLInputElement>) {
    const found = search(graph, event.currentTarget.value, isReadOnly)
    if (found !== items) setItems(found)
    if (active !== 0) setActive(0)
  }

  const choose = useCallback(
    (item: PaletteItem | undefined) => {
      if (!item) return
      session.setTask(null)
      if ('claim' in item) session.select({ claim: item.claim.id })
      // The dialog gives the focus back first.
      else setTimeout(() => runCommand(session, item.command))
    },
    [session],
  )

  function keyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(items.length, 1))
    else if (event.key === 'ArrowUp') setActive((active + items.length - 1) % Math.max(items.length, 1))
    else if (event.key === 'Enter') choose(items[active])
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.palette}>
      <label className={styles.field}>
        <Icon name="search" size={16} />
        <input
          ref={field}
          className={styles.input}
          aria-label="Find a claim or a command"
          {...comboboxProps(listId, items.length, active)}
          placeholder="Type a claim or a command"
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type in
          autoFocus
          onInput={look}
          onKeyDown={keyDown}
        />
      </label>
      <div id={listId} role="listbox" aria-label="Found" className={styles.list}>
        {items.map((item, index) => (
          <PaletteRow
            // A place in the list, not what stands there: most of it changes with each letter.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            listId={listId}
            index={index}
            item={item}
            isActive={index === active}
            onPoint={setActive}
            onChoose={choose}
          />
        ))}
        {items.length === 0 && <p className={styles.none}>No claim and no command has these words.</p>}
      </div>
    </div>
  )
}

interface PaletteRowProps {
  listId: string
  index: number
  item: PaletteItem
  isActive: boolean
  onPoint: (index: number) => void
  onChoose: (item: PaletteItem) => void
}

/** Drawn again only where another entry stands than before. */
const PaletteRow = memo(function PaletteRow(props: PaletteRowProps) {
  const { item, onChoose, ...rest } = props
  const option = useComboboxOption({ ...rest, className: styles.item, onChoose: () => onChoose(item) })
  return (
    <div {...option}>
      <PaletteEntry item={item} />
    </div>
  )
})

function PaletteEntry({ item }: { item: PaletteItem }) {
  const mac = useIsMac()
  if ('claim' in item) {
    return (
      <>
        <KindGlyph kind={item.claim.kind} />
        <span className={styles.label}>{item.claim.label}</span>
      </>
    )
  }
  const [keys = []] = 'keys' in item.command ? item.command.keys : []
  return (
    <>
      <span className={styles.label}>{item.command.words}</span>
      <span className={styles.keys}>
        {keys.map((key) => (
          <Kbd key={key}>{keyName(key, mac)}</Kbd>
        ))}
      </span>
    </>
  )
}
