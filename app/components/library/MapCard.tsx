/** A map in the library: its drawing, title, summary, how much it holds and when it was changed. */
import { counted } from '@/graph/model/counted'
import { ContestedMark } from '../parts/ContestedMark'
import { IconButton } from '../parts/IconButton'
import { Menu } from '../parts/Menu'
import type { LibraryMap } from './library-map'
import styles from './MapCard.module.css'
import { MapSketchView } from './MapSketch'
import { whenWords } from './when-words'

interface MapCardProps {
  map: LibraryMap
  now: number
  onRename: () => void
  onCopy: () => void
  onRemove: () => void
}

export function MapCard({ map, now, onRename, onCopy, onRemove }: MapCardProps) {
  const address = `/maps/${map.id}`
  return (
    <li className={styles.card}>
      <div className={styles.drawing}>
        {map.sketch && <MapSketchView sketch={map.sketch} />}
        {!map.sketch && map.claims > 1_000 && <p className={styles.large}>Too large for a small drawing</p>}
      </div>
      <div className={styles.text}>
        <div className={styles.head}>
          <h2 className={styles.title}>
            <a href={address} className={styles.open}>
              {map.title}
            </a>
          </h2>
          <Menu
            label={`More about ${map.title}`}
            commands={[
              { id: 'open', label: 'Open', icon: 'graph', href: address },
              { id: 'rename', label: 'Rename …', icon: 'edit', run: onRename },
              { id: 'copy', label: 'Duplicate', icon: 'copy', run: onCopy },
              {
                id: 'export',
                label: 'Download as Throughline JSON',
                icon: 'export',
                href: `/api/v1/maps/${map.id}/export/throughline`,
                download: `${map.id}.json`,
              },
              { id: 'remove', label: 'Delete', icon: 'remove', danger: true, run: onRemove },
            ]}
          >
            <IconButton icon="more" label={`More about ${map.title}`} small className={styles.more} />
          </Menu>
        </div>
        <p className={styles.summary}>{map.summary}</p>
        <p className={styles.meta}>
          <span>{counted(map.claims, 'claim')}</span>
          <span>{counted(map.links, 'link')}</span>
          {map.contested !== null && map.contested > 0 && (
            <span className={styles.contested}>
              <ContestedMark decorative />
              {map.contested} contested
            </span>
          )}
          <time dateTime={map.updatedAt} className={styles.when}>
            {whenWords(Date.parse(map.updatedAt), now)}
          </time>
        </p>
      </div>
    </li>
  )
}
