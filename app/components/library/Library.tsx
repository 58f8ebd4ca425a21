'use client'
/** The library: the maps as cards, search over the claims of all of them, and making, importing and deleting maps. */
import { useRouter } from 'next/navigation'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { ThroughlineError } from '@/graph/errors'
import { counted } from '@/graph/model/counted'
import { isTextFile, readTextFile, type TextRead } from '@/lib/workspace/source/source-intake'
import { Button } from '../parts/Button'
import { classNames } from '../parts/class-names'
import { IconButton } from '../parts/IconButton'
import { Kbd } from '../parts/Kbd'
import { Logo } from '../parts/Logo'
import { Menu } from '../parts/Menu'
import { Select } from '../parts/Select'
import { TextField } from '../parts/TextField'
import { ThemeToggle } from '../parts/ThemeToggle'
import { Toast, ToastRegion } from '../parts/Toast'
import { EmptyLibrary } from './EmptyLibrary'
import { ImportDialog } from './ImportDialog'
import styles from './Library.module.css'
import { type LibraryMap, type LibraryOrder, ordered } from './library-map'
import { libraryServer } from './library-server'
import { MapCard } from './MapCard'
import { NewMapDialog } from './NewMapDialog'
import { RenameDialog } from './RenameDialog'
import { SearchResults } from './SearchResults'
import { useFileDrop } from './use-file-drop'
import { useOpening } from './use-opening'

interface LibraryProps {
  maps: readonly LibraryMap[]
  /** How many maps were deleted and can be brought back. */
  deleted: number
  /** Milliseconds since 1970 when the page was made: times are told from there, on the server and here alike. */
  now: number
}

interface Message {
  text: string
  undo?: () => void
}

/** What is in the midst of being done; `file` and `text` come of a file that was dropped on the page. */
type Task = 'new' | 'import' | { rename: LibraryMap } | { file: File } | { text: TextRead }

const orderNames: readonly { value: LibraryOrder; label: string }[] = [
  { value: 'changed', label: 'last change' },
  { value: 'title', label: 'title' },
  { value: 'claims', label: 'number of claims' },
]

export function Library({ maps, deleted, now }: LibraryProps) {
  const router = useRouter()
  const [query, setQuery] = useState('')
  const [order, setOrder] = useState<LibraryOrder>('changed')
  const [dialog, setDialog] = useState<Task | null>(null)
  const [message, setMessage] = useState<Message | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useSlashKey(search)
  useOpening((isLate) => setMessage(isLate ? { text: 'Opening the map …' } : null))
  const isFileOver = useFileDrop(async (file) =>
    setDialog(isTextFile(file) ? { text: await readTextFile(file) } : { file }),
  )

  /** Does it, shows the maps as they then are, and tells of it; what went wrong is told instead. */
  async function change(action: () => Promise<unknown>, done: Message) {
    try {
      await action()
      setMessage(done)
    } catch (error) {
      setMessage({
        text: `${error instanceof ThroughlineError ? error.message : 'The server is away.'} Nothing was changed.`,
      })
    }
    router.refresh()
  }

  async function remove(map: LibraryMap) {
    const inOrder = ordered(maps, order)
    const at = inOrder.indexOf(map)
    await change(() => libraryServer.remove(map.id), {
      text: `Deleted “${map.title}”. It can be brought back for 30 days.`,
      undo: () => void change(() => libraryServer.restore(map.id), { text: `“${map.title}” is back.` }),
    })
    // The card goes with the button that had the focus: the keyboard goes on at the next one.
    const beside = inOrder[at + 1] ?? inOrder[at - 1]
    const card = beside && document.querySelector<HTMLElement>(`a[href="/maps/${beside.id}"]`)
    ;(card ?? heading.current)?.focus()
  }
  async function openSample() {
    try {
      router.push(await libraryServer.openSample())
    } catch (error) {
      setMessage({ text: error instanceof ThroughlineError ? error.message : 'The server is away.' })
    }
  }
  const copy = (map: LibraryMap) =>
    change(() => libraryServer.copy(map.id), { text: `Made a copy of “${map.title}”.` })

  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <a href="/" className={styles.home}>
          <Logo />
          Throughline
        </a>
        <search className={styles.search}>
          <TextField
            label="Search the claims of all maps"
            hideLabel
            placeholder="Search the claims of all maps"
            icon="search"
            calm
            type="search"
            value={query}
            onChange={setQuery}
            inputRef={search}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setQuery('')
            }}
            after={
              query === '' ? (
                <Kbd inPassing>/</Kbd>
              ) : (
                <IconButton icon="close" label="Clear" small onPress={() => setQuery('')} />
              )
            }
          />
        </search>
        <span className={styles.tools}>
          <Menu
            label="More"
            commands={[
              { id: 'new', label: 'New map …', icon: 'plus', run: () => setDialog('new') },
              { id: 'import', label: 'Import a file …', icon: 'import', run: () => setDialog('import') },
              { id: 'deleted', label: 'Deleted maps', icon: 'remove', href: '/deleted' },
              { id: 'api', label: 'HTTP interface', icon: 'lines', href: '/api/v1/openapi.json' },
            ]}
          >
            <IconButton icon="more" label="More" />
          </Menu>
          <ThemeToggle />
        </span>
      </header>
      <main className={styles.main}>
        {query.trim() !== '' ? (
          <SearchResults query={query.trim()} maps={maps} />
        ) : (
          <>
            <div className={styles.head}>
              <h1 ref={heading} tabIndex={-1} className={styles.title}>
                Maps
              </h1>
              {maps.length > 0 && (
                <>
                  <Button icon="import" onPress={() => setDialog('import')}>
                    Import
                  </Button>
                  <Button look="primary" icon="plus" onPress={() => setDialog('new')}>
                    New map
                  </Button>
                </>
              )}
            </div>
            {maps.length === 0 ? (
              <EmptyLibrary
                onNew={() => setDialog('new')}
                onImport={() => setDialog('import')}
                onSample={() => void openSample()}
              />
            ) : (
              <>
                <div className={styles.sort}>
                  <span>{counted(maps.length, 'map')}, sorted by</span>
                  <Select
                    label="Sorted by"
                    hideLabel
                    look="chip"
                    options={orderNames}
                    value={order}
                    onChange={setOrder}
                  />
                </div>
                <ul className={styles.maps}>
                  {ordered(maps, order).map((map) => (
                    <MapCard
                      key={map.id}
                      map={map}
                      now={now}
                      onRename={() => setDialog({ rename: map })}
                      onCopy={() => void copy(map)}
                      onRemove={() => void remove(map)}
                    />
                  ))}
                </ul>
              </>
            )}
            {deleted > 0 && (
              <p className={classNames(styles.deleted, maps.length === 0 && styles.centred)}>
                <a href="/deleted">{counted(deleted, 'deleted map')}</a> can be brought back.
              </p>
            )}
          </>
        )}
      </main>
      <NewMapDialog
        isOpen={dialog === 'new' || isAbout(dialog, 'text')}
        dropped={isAbout(dialog, 'text') ? dialog.text : undefined}
        onClose={() => setDialog(null)}
      />
      <ImportDialog
        isOpen={dialog === 'import' || isAbout(dialog, 'file')}
        dropped={isAbout(dialog, 'file') ? dialog.file : undefined}
        onClose={() => setDialog(null)}
      />
      {isFileOver && (
        <div className={styles.drop} aria-hidden="true">
          Drop a file: a map is imported, a text becomes the source of a new map
        </div>
      )}
      {isAbout(dialog, 'rename') && (
        <RenameDialog
          map={dialog.rename}
          onClose={() => setDialog(null)}
          onRename={(title) => {
            setDialog(null)
            void change(() => libraryServer.rename(dialog.rename, title), { text: `Renamed to “${title}”.` })
          }}
        />
      )}
      <ToastRegion>
        {message && (
          <Toast
            onDismiss={() => setMessage(null)}
            action={message.undo && { label: 'Undo', run: message.undo }}
          >
            {message.text}
          </Toast>
        )}
      </ToastRegion>
    </div>
  )
}

type Thing = Exclude<Task, string>

/** Whether the task is one with a thing of this name. */
function isAbout<Name extends 'rename' | 'file' | 'text'>(
  task: Task | null,
  name: Name,
): task is Extract<Thing, Record<Name, unknown>> {
  return task !== null && typeof task === 'object' && name in task
}

/** `/` goes to the search box, unless something is being typed. */
function useSlashKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]')
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      field.current?.focus()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [field])
}
