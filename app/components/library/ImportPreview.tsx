/** What a file would bring, before anything is made of it. */
import { counted } from '@/graph/model/counted'
import styles from './ImportPreview.module.css'
import type { FileToImport } from './library-server'

export function ImportPreview({ file: { name, report, isTaken } }: { file: FileToImport }) {
  const holds = [
    counted(report.claims, 'claim'),
    counted(report.links, 'link'),
    counted(report.holders, 'holder'),
    counted(report.sources, 'source'),
    counted(report.annotations, 'note'),
  ]
  return (
    <>
      <p>“{name}” would come in as</p>
      <div className={styles.map}>
        <p className={styles.title} dir="auto">
          {report.title}
        </p>
        <ul className={styles.holds}>
          {holds.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
      {report.claims === 0 && <p className={styles.warning}>There is no claim in it.</p>}
      {report.notes.map((note) => (
        <p key={note} className={styles.warning}>
          {note}
        </p>
      ))}
      {isTaken && (
        <p className={styles.warning}>
          It comes in beside that one, as a copy with an id of its own. No other map is changed.
        </p>
      )}
    </>
  )
}
