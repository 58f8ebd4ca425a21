/** Claims of all maps that have the words searched for. Each opens its map with the claim selected. */
import { useEffect, useState } from 'react'
import { counted } from '@/graph/model/counted'
import type { LibraryMap } from './library-map'
import { libraryServer, type SearchHit } from './library-server'
import styles from './SearchResults.module.css'

interface SearchResultsProps {
  query: string
  maps: readonly LibraryMap[]
}

type State = { about: string; hits: readonly SearchHit[] } | { about: string; hits: null }

/** Milliseconds of rest before the server is asked. */
const rest = 150

export function SearchResults({ query, maps }: SearchResultsProps) {
  const [state, setState] = useState<State | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(() => {
      libraryServer.search(query, stop.signal).then(
        (hits) => setState({ about: query, hits }),
        () => {
          if (!stop.signal.aborted) setState({ about: query, hits: null })
        },
      )
    }, rest)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query])

  const titles = new Map<string, string>(maps.map((map) => [map.id, map.title]))
  return (
    <section>
      <h1 className={styles.title}>Claims</h1>
      <p role="status" className={styles.status}>
        {statusWords(state, query)}
      </p>
      <ul className={styles.hits}>
        {state?.hits?.map((hit) => (
          <li key={`${hit.map} ${hit.claim}`}>
            <a className={styles.hit} href={`/maps/${hit.map}?claim=${hit.claim}`}>
              <span className={styles.label}>{hit.label}</span>
              {hit.snippet !== '' && hit.snippet !== hit.label && (
                <span className={styles.snippet}>{hit.snippet}</span>
              )}
              <span className={styles.map}>{titles.get(hit.map) ?? hit.map}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function statusWords(state: State | null, query: string): string {
  if (!state || state.about !== query) return 'Searching …'
  if (!state.hits) return 'The server is away. Try again in a moment.'
  if (state.hits.length === 0) return `No claim has “${query}”.`
  return counted(state.hits.length, 'claim')
}
