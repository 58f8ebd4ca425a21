/** The bar at the top: where one is, whether all is saved, and what can be done from everywhere. */
import Link, { useLinkStatus } from 'next/link'
import { useEffect } from 'react'
import { Button } from '../../parts/Button'
import { IconButton } from '../../parts/IconButton'
import { Kbd } from '../../parts/Kbd'
import { Logo } from '../../parts/Logo'
import { patience } from '../../parts/patience'
import { Spoken } from '../../parts/Spoken'
import { ThemeToggle } from '../../parts/ThemeToggle'
import { useReadOnly } from '../read-only'
import { useSession, useWorkspace } from '../session-context'
import { runShortcut } from '../use-shortcuts'
import { MapMenu } from './MapMenu'
import { SaveStatus } from './SaveStatus'
import { useKeyNames } from './use-key-names'
import { ViewSwitch } from './ViewSwitch'
import styles from './WorkspaceHeader.module.css'

export function WorkspaceHeader() {
  const session = useSession()
  const title = useWorkspace((state) => state.graph.info.title)
  const panel = useWorkspace((state) => state.panel)
  const notes = useWorkspace((state) => openNotes(state.graph.annotations))
  const isSource = useWorkspace(({ source, graph }) => source !== null && graph.sources.has(source))
  const isReadOnly = useReadOnly()
  const keys = useKeyNames()
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.home} aria-label="All maps">
        <Logo />
        <span>Maps</span>
        <LeavingSign />
      </Link>
      <span className={styles.separator} aria-hidden="true">
        /
      </span>
      <h1 className={styles.title}>{title}</h1>
      <span className={styles.wide}>
        <MapMenu />
      </span>
      <SaveStatus />
      <span className={styles.space} />
      <span className={styles.tools}>
        <span className={styles.view}>
          <ViewSwitch />
        </span>
        <Button
          look="quiet"
          icon="lines"
          aria-pressed={isSource}
          onPress={() => runShortcut(session, 'source')}
        >
          Source
        </Button>
        <Button look="quiet" icon="plus" isDisabled={isReadOnly} onPress={() => session.setTask('add')}>
          Add
        </Button>
        <span className={styles.divider} />
        <UndoButton />
        <RedoButton />
        <IconButton
          icon="history"
          label="History"
          shortcut={keys('history')}
          isOn={panel === 'history'}
          onPress={() => session.setPanel(panel === 'history' ? 'selection' : 'history')}
        />
        <Button
          look="quiet"
          icon="note"
          aria-pressed={panel === 'notes'}
          onPress={() => session.setPanel(panel === 'notes' ? 'selection' : 'notes')}
        >
          Notes <span className={styles.count}>{notes}</span>
        </Button>
        <span className={styles.divider} />
        <Button look="quiet" icon="search" onPress={() => session.setTask('palette')}>
          <Spoken>Find any claim or command</Spoken>
          {keys('palette')
            .split(' ')
            .map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
        </Button>
      </span>
      <span className={styles.small}>
        <IconButton
          icon="search"
          label="Find any claim or command"
          onPress={() => session.setTask('palette')}
        />
        <MapMenu withTools />
      </span>
      <span className={styles.wide}>
        <ThemeToggle />
      </span>
    </header>
  )
}

/** The library is read afresh; where the store takes its time, nothing else would tell that it is on its way. */
function LeavingSign() {
  const session = useSession()
  const { pending } = useLinkStatus()
  useEffect(() => {
    if (!pending) return
    const timer = setTimeout(() => session.tell('Opening the library …'), patience)
    return () => clearTimeout(timer)
  }, [pending, session])
  return null
}

/** Apart from the bar, which need not be drawn again with every change. */
function UndoButton() {
  const session = useSession()
  const canUndo = useWorkspace((state) => state.canUndo)
  const words = useWorkspace((state) => state.undoWords)
  const isReadOnly = useReadOnly()
  const keys = useKeyNames()
  return (
    <IconButton
      icon="undo"
      label={canUndo ? `Undo: ${words}` : 'Nothing to undo'}
      shortcut={keys('undo')}
      isDisabled={!canUndo || isReadOnly}
      onPress={() => session.undo()}
    />
  )
}

function RedoButton() {
  const session = useSession()
  const canRedo = useWorkspace((state) => state.canRedo)
  const words = useWorkspace((state) => state.redoWords)
  const isReadOnly = useReadOnly()
  const keys = useKeyNames()
  return (
    <IconButton
      icon="redo"
      label={canRedo ? `Redo: ${words}` : 'Nothing to redo'}
      shortcut={keys('redo')}
      isDisabled={!canRedo || isReadOnly}
      onPress={() => session.redo()}
    />
  )
}

/** Notes that begin a thread and are not resolved. */
function openNotes(annotations: ReadonlyMap<string, { replyTo?: unknown; resolvedAt?: unknown }>): number {
  let open = 0
  for (const note of annotations.values()) {
    if (note.replyTo === undefined && note.resolvedAt === undefined) open += 1
  }
  return open
}
