/** The bar above the maps: search over the claims of all of them, and what else there is to do. */
import { type RefObject, useEffect, useRef } from 'react'
import { IconButton } from '../parts/IconButton'
import { Kbd } from '../parts/Kbd'
import { Menu } from '../parts/Menu'
import { TextField } from '../parts/TextField'
import styles from './LibraryHeader.module.css'
import { PageHeader } from './PageHeader'

interface LibraryHeaderProps {
  query: string
  onQuery: (query: string) => void
  onNew: () => void
  onImport: () => void
}

export function LibraryHeader({ query, onQuery, onNew, onImport }: LibraryHeaderProps) {
  const search = useRef<HTMLInputElement>(null)
  useSlashKey(search)
  return (
    <PageHeader
      middle={
        <search className={styles.search}>
          <TextField
            label="Search the claims of all maps"
            hideLabel
            placeholder="Search the claims of all maps"
            icon="search"
            calm
            type="search"
            value={query}
            onChange={onQuery}
            inputRef={search}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onQuery('')
            }}
            after={
              query === '' ? (
                <Kbd inPassing>/</Kbd>
              ) : (
                <IconButton icon="close" label="Clear" small onPress={() => onQuery('')} />
              )
            }
          />
        </search>
      }
      tools={
        <Menu
          label="More"
          commands={[
            { id: 'new', label: 'New map …', icon: 'plus', run: onNew },
            { id: 'import', label: 'Import a file …', icon: 'import', run: onImport },
            { id: 'deleted', label: 'Deleted maps', icon: 'remove', href: '/deleted' },
            { id: 'api', label: 'HTTP interface', icon: 'lines', href: '/api/v1/openapi.json' },
          ]}
        >
          <IconButton icon="more" label="More" />
        </Menu>
      }
    />
  )
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
