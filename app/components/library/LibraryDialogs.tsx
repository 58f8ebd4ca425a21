/** What is being done in the library, each in its dialog: a new map, an import, a new name. */

import type { TextRead } from '@/lib/workspace/source/source-intake'
import { ImportDialog } from './ImportDialog'
import type { LibraryMap } from './library-map'
import { NewMapDialog } from './NewMapDialog'
import { RenameDialog } from './RenameDialog'

/** What is in the midst of being done; `file` and `text` come of a file that was dropped on the page. */
export type LibraryTask = 'new' | 'import' | { rename: LibraryMap } | { file: File } | { text: TextRead }

interface LibraryDialogsProps {
  task: LibraryTask | null
  onEnd: () => void
  onRename: (map: LibraryMap, title: string) => void
}

export function LibraryDialogs({ task, onEnd, onRename }: LibraryDialogsProps) {
  return (
    <>
      <NewMapDialog
        isOpen={task === 'new' || isAbout(task, 'text')}
        dropped={isAbout(task, 'text') ? task.text : undefined}
        onClose={onEnd}
      />
      <ImportDialog
        isOpen={task === 'import' || isAbout(task, 'file')}
        dropped={isAbout(task, 'file') ? task.file : undefined}
        onClose={onEnd}
      />
      {isAbout(task, 'rename') && (
        <RenameDialog
          map={task.rename}
          onClose={onEnd}
          onRename={(title) => {
            onEnd()
            onRename(task.rename, title)
          }}
        />
      )}
    </>
  )
}

type Thing = Exclude<LibraryTask, string>

/** Whether the task is one with a thing of this name. */
function isAbout<Name extends 'rename' | 'file' | 'text'>(
  task: LibraryTask | null,
  name: Name,
): task is Extract<Thing, Record<Name, unknown>> {
  return task !== null && typeof task === 'object' && name in task
}
