'use client'
/** The maps that were deleted: what each was, when it went, until when it is kept, and the way back. */
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { ThroughlineError } from '@/graph/errors'
import { counted } from '@/graph/model/counted'
import { restorableDays } from '@/graph/store'
import type { DeletedMapAnswer } from '@/lib/api-client/client'
import { Button } from '../parts/Button'
import { Toast, ToastRegion } from '../parts/Toast'
import styles from './DeletedMaps.module.css'
import { libraryServer } from './library-server'
import { PageHeader } from './PageHeader'
import { dayWords, whenWords } from './when-words'

interface DeletedMapsProps {
  maps: readonly DeletedMapAnswer[]
  /** Milliseconds since 1970 when the page was made: times are told from there, on the server and here alike. */
  now: number
}

interface Message {
  text: string
  /** The map that can be opened now. */
  open?: DeletedMapAnswer['id']
}

export function DeletedMaps({ maps, now }: DeletedMapsProps) {
  const router = useRouter()
  const [message, setMessage] = useState<Message | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  async function bringBack(map: DeletedMapAnswer) {
    const at = maps.indexOf(map)
    try {
      await libraryServer.restore(map.id)
      setMessage({ text: `“${map.title}” is back.`, open: map.id })
      // The row goes with the button that had the focus: the keyboard goes on at the next one.
      const beside = list.current?.children[at + 1] ?? list.current?.children[at - 1]
      ;(beside?.querySelector('button') ?? heading.current)?.focus()
    } catch (error) {
      const isGone = error instanceof ThroughlineError && error.code === 'unknown-map'
      setMessage({
        text: isGone
          ? `“${map.title}” was deleted more than ${restorableDays} days ago: it is gone.`
          : 'The server is away. Nothing was changed.',
      })
    }
    router.refresh()
  }

  return (
    <div className={styles.page}>
      <PageHeader homeLabel="Throughline: all maps" />
      <main className={styles.main}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          Deleted maps
        </h1>
        <p className={styles.about}>
          A deleted map is kept for {restorableDays} days, with its notes and its history, and so is its
          address.
        </p>
        {maps.length === 0 ? (
          <p className={styles.none}>There is no deleted map.</p>
        ) : (
          <ul ref={list} className={styles.maps}>
            {maps.map((map) => (
              <li key={map.id} className={styles.map}>
                <div className={styles.text}>
                  <h2 className={styles.name} dir="auto">
                    {map.title}
                  </h2>
                  <p className={styles.meta}>
                    <span>{counted(map.claims, 'claim')}</span>
                    <span>{counted(map.links, 'link')}</span>
                    <span>
                      deleted{' '}
                      <time dateTime={map.deletedAt}>{whenWords(Date.parse(map.deletedAt), now)}</time>
                    </span>
                    <span>
                      kept until{' '}
                      <time dateTime={map.restorableUntil}>
                        {dayWords(Date.parse(map.restorableUntil), now)}
                      </time>
                    </span>
                  </p>
                </div>
                <Button
                  icon="undo"
                  aria-label={`Bring back ${map.title}`}
                  onPress={() => void bringBack(map)}
                >
                  Bring back
                </Button>
              </li>
            ))}
          </ul>
        )}
        <p className={styles.back}>
          <a href="/">See all maps</a>
        </p>
      </main>
      <ToastRegion>
        {message && (
          <Toast
            onDismiss={() => setMessage(null)}
            action={message.open && { label: 'Open', run: () => router.push(`/maps/${message.open}`) }}
          >
            {message.text}
          </Toast>
        )}
      </ToastRegion>
    </div>
  )
}
