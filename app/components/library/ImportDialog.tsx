/** Takes in a map from a file, says what came of it, and where it did not work, what is wrong at which place. */
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { type Issue, ThroughlineError } from '@/graph/errors'
import { Button } from '../parts/Button'
import { Dialog, DialogActions } from '../parts/Dialog'
import styles from './DialogForm.module.css'
import { type Imported, libraryServer } from './library-server'

interface ImportDialogProps {
  isOpen: boolean
  /** A file that was dropped on the page: it is taken in at once. */
  dropped: File | undefined
  onClose: () => void
}

export function ImportDialog({ isOpen, dropped, onClose }: ImportDialogProps) {
  return (
    <Dialog title="Import a map" size="wide" isOpen={isOpen} onClose={onClose}>
      <ImportForm
        key={dropped && `${dropped.name} ${dropped.lastModified}`}
        dropped={dropped}
        onClose={onClose}
      />
    </Dialog>
  )
}

type State =
  | { step: 'choose' }
  | { step: 'busy'; name: string }
  | { step: 'done'; imported: Imported }
  | { step: 'failed'; name: string; issues: readonly Issue[] }

function ImportForm({ dropped, onClose }: Pick<ImportDialogProps, 'dropped' | 'onClose'>) {
  const router = useRouter()
  const [state, setState] = useState<State>({ step: 'choose' })

  const taken = useRef<File | null>(null)
  useEffect(() => {
    if (!dropped || taken.current === dropped) return
    taken.current = dropped
    void takeLatest.current(dropped)
  }, [dropped])

  async function take(file: File | undefined) {
    if (!file) return
    setState({ step: 'busy', name: file.name })
    try {
      setState({ step: 'done', imported: await libraryServer.importFile(file) })
      router.refresh()
    } catch (error) {
      setState({ step: 'failed', name: file.name, issues: issuesOf(error) })
    }
  }

  const takeLatest = useRef(take)
  const choose = (
    <FileTrigger
      acceptedFileTypes={['application/json', '.json']}
      onSelect={(files) => void take(files?.[0])}
    >
      <Button
        icon="import"
        look={state.step === 'choose' ? 'primary' : 'plain'}
        autoFocus={state.step === 'failed'}
      >
        {state.step === 'failed' ? 'Choose another file' : 'Choose a file'}
      </Button>
    </FileTrigger>
  )

  return (
    <div className={styles.form}>
      {state.step === 'choose' && (
        <p>
          A Throughline file (JSON), as “Download” makes it. It becomes a new map. A file can also be dropped
          on the library.
        </p>
      )}
      <div role="status" className={styles.report}>
        {state.step === 'busy' && <p>Reading “{state.name}” …</p>}
        {state.step === 'done' && <Report imported={state.imported} />}
        {state.step === 'failed' && <Problems name={state.name} issues={state.issues} />}
      </div>
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          {state.step === 'done' ? 'Stay here' : 'Cancel'}
        </Button>
        {state.step === 'done' ? (
          <Button look="primary" autoFocus onPress={() => router.push(`/maps/${state.imported.id}`)}>
            Open the map
          </Button>
        ) : (
          state.step !== 'busy' && choose
        )}
      </DialogActions>
    </div>
  )
}

function Report({ imported: { report } }: { imported: Imported }) {
  return (
    <>
      <p>
        “{report.title}” is in: {report.claims} claims, {report.links} links, {report.holders} holders,{' '}
        {report.sources} sources, {report.annotations} notes.
      </p>
      {report.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  )
}

const inSight = 20

function Problems({ name, issues }: { name: string; issues: readonly Issue[] }) {
  return (
    <>
      <p className={styles.problem}>“{name}” was not taken in. Nothing was changed.</p>
      <ul className={styles.errors}>
        {issues.slice(0, inSight).map((issue) => (
          <li key={`${issue.pointer} ${issue.detail}`}>
            {issue.detail}
            {issue.pointer !== '' && <span className={styles.pointer}>at {issue.pointer}</span>}
          </li>
        ))}
      </ul>
      {issues.length > inSight && <p>And {issues.length - inSight} more.</p>}
    </>
  )
}

function issuesOf(error: unknown): readonly Issue[] {
  if (error instanceof ThroughlineError) return error.issues
  return [{ code: 'store-unavailable', pointer: '', detail: 'The server is away. Try again in a moment.' }]
}
