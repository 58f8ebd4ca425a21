/** Takes in a map from a file: what would come in is shown first, and where it does not work, what is wrong at which place. */
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { type Issue, ThroughlineError } from '@/graph/errors'
import { Button } from '../parts/Button'
import { Dialog, DialogActions } from '../parts/Dialog'
import styles from './DialogForm.module.css'
import { ImportPreview } from './ImportPreview'
import { type FileToImport, libraryServer } from './library-server'

interface ImportDialogProps {
  isOpen: boolean
  /** A file that was dropped on the page: it is read at once. */
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
  | { step: 'busy'; doing: string }
  | { step: 'preview'; file: FileToImport }
  | { step: 'failed'; name: string; issues: readonly Issue[] }

function ImportForm({ dropped, onClose }: Pick<ImportDialogProps, 'dropped' | 'onClose'>) {
  const router = useRouter()
  const [state, setState] = useState<State>({ step: 'choose' })
  const report = useRef<HTMLDivElement>(null)
  const work = useRef<AbortController | null>(null)

  const taken = useRef<File | null>(null)
  useEffect(() => {
    if (!dropped || taken.current === dropped) return
    taken.current = dropped
    void readLatest.current(dropped)
  }, [dropped])
  // Closed in the midst of it: that is how it is stopped.
  useEffect(() => () => work.current?.abort(), [])

  /** Does it while the dialog says so; gives nothing when it was stopped or did not work, which the dialog then tells. */
  async function busy<Result>(name: string, doing: string, task: (signal: AbortSignal) => Promise<Result>) {
    const stop = new AbortController()
    work.current = stop
    setState({ step: 'busy', doing })
    // The button that was pressed goes; the keyboard stays in the dialog.
    report.current?.focus()
    try {
      return await task(stop.signal)
    } catch (error) {
      if (!stop.signal.aborted) setState({ step: 'failed', name, issues: issuesOf(error) })
      return undefined
    }
  }

  async function read(file: File | undefined) {
    if (!file) return
    const found = await busy(file.name, `Reading “${file.name}” …`, (signal) =>
      libraryServer.readFile(file, signal),
    )
    if (found) setState({ step: 'preview', file: found })
  }

  async function take(file: FileToImport) {
    const { title } = file.report
    const done = await busy(file.name, `Importing “${title}” …`, (signal) =>
      libraryServer.importFile(file, signal),
    )
    if (typeof done === 'string') router.push(`/maps/${done}`)
    else if (done) setState({ step: 'preview', file: done })
  }

  const readLatest = useRef(read)
  return (
    <div className={styles.form}>
      {state.step === 'choose' && (
        <p>
          A Throughline file (JSON), as “Download” makes it. It becomes a new map; what would come in is shown
          first. A file can also be dropped on the library.
        </p>
      )}
      <div ref={report} role="status" tabIndex={-1} className={styles.report}>
        {state.step === 'busy' && <p>{state.doing}</p>}
        {state.step === 'preview' && <ImportPreview file={state.file} />}
        {state.step === 'failed' && <Problems name={state.name} issues={state.issues} />}
      </div>
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
        {state.step !== 'busy' && (
          <FileTrigger
            acceptedFileTypes={['application/json', '.json']}
            onSelect={(files) => void read(files?.[0])}
          >
            <Button
              key={state.step}
              icon="import"
              look={state.step === 'choose' ? 'primary' : 'plain'}
              autoFocus={state.step !== 'preview'}
            >
              {state.step === 'choose' ? 'Choose a file' : 'Choose another file'}
            </Button>
          </FileTrigger>
        )}
        {state.step === 'preview' && (
          <Button look="primary" autoFocus onPress={() => void take(state.file)}>
            {state.file.isTaken ? 'Import as a copy' : 'Import the map'}
          </Button>
        )}
      </DialogActions>
    </div>
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
