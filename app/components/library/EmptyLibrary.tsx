/** A library without maps: how an argument looks, and the one thing to do. */
import { Button } from '../parts/Button'
import styles from './EmptyLibrary.module.css'
import { MapDrawing } from './EmptyLibraryDrawing'

interface EmptyLibraryProps {
  onNew: () => void
  onImport: () => void
  onSample: () => void
}

export function EmptyLibrary({ onNew, onImport, onSample }: EmptyLibraryProps) {
  return (
    <section className={styles.empty}>
      <MapDrawing />
      <h2 className={styles.title}>Start with one claim</h2>
      <p className={styles.text}>
        Write down what you want to show. Then add what supports it, and what speaks against it.
      </p>
      <Button look="primary" icon="plus" className={styles.new} onPress={onNew}>
        New map
      </Button>
      <p className={styles.or}>
        Or{' '}
        <Button look="link" className={styles.offer} onPress={onSample}>
          open the sample map
        </Button>
        , or{' '}
        <Button look="link" className={styles.offer} onPress={onImport}>
          import a file
        </Button>{' '}
        you already have.
      </p>
    </section>
  )
}
