'use client'
/** The library: the maps as cards, search over the claims of all of them, and making, importing and deleting maps. */
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { ThroughlineError } from '@/graph/errors'
import { counted } from '@/graph/model/counted'
import { isTextFile, readTextFile } from '@/lib/workspace/source/source-intake'
import { Button } from '../parts/Button'
import { classNames } from '../parts/class-names'
import { Select } from '../parts/Select'
import { Toast, ToastRegion } from '../parts/Toast'
import { EmptyLibrary } from './EmptyLibrary'
import styles from './Library.module.css'
import { LibraryDialogs, type LibraryTask } from './LibraryDialogs'
import { LibraryHeader } from './LibraryHeader'
import { type LibraryMap, type LibraryOrder, ordered } from './library-map'
import { libraryServer } from './library-server'
import { MapCard } from './MapCard'
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

const orderNames: readonly { value: LibraryOrder; label: string }[] = [
  { value: 'changed', label: 'last change' },
  { value: 'title', label: 'title' },
  { value: 'claims', label: 'number of claims' },
]

export function Library({ maps, deleted, now }: LibraryProps) {
  const router = useRouter()
  const [query, setQuery] = useState('')
  const [order, setOrder] = useState<LibraryOrder>('changed')
  const [task, setTask] = useState<LibraryTask | null>(null)
  const [message, setMessage] = useState<Message | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useOpening((isLate) => setMessage(isLate ? { text: 'Opening the map …' } : null))
  const isFileOver = useFileDrop(async (file) =>
    setTask(isTextFile(file) ? { text: await readTextFile(file) } : { file }),
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
      <LibraryHeader
        query={query}
        onQuery={setQuery}
        onNew={() => setTask('new')}
        onImport={() => setTask('import')}
      />
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
                  <Button icon="import" onPress={() => setTask('import')}>
                    Import
                  </Button>
                  <Button look="primary" icon="plus" onPress={() => setTask('new')}>
                    New map
                  </Button>
                </>
              )}
            </div>
            {maps.length === 0 ? (
              <EmptyLibrary
                onNew={() => setTask('new')}
                onImport={() => setTask('import')}
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
                      onRename={() => setTask({ rename: map })}
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
      <LibraryDialogs
        task={task}
        onEnd={() => setTask(null)}
        onRename={(map, title) =>
          void change(() => libraryServer.rename(map, title), { text: `Renamed to “${title}”.` })
        }
      />
      {isFileOver && (
        <div className={styles.drop} aria-hidden="true">
          Drop a file: a map is imported, a text becomes the source of a new map
        </div>
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
