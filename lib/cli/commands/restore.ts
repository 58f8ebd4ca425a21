/** Brings the maps of a backup folder into the store. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { fail, ThroughlineError } from '@/graph/errors'
import type { MapStore } from '@/graph/store'
import { readConfig } from '@/lib/config'
import { openStore } from '@/lib/stores/open-store'
import { isOn } from '../arguments'
import type { CliCommand } from '../cli-command'
import { backupEnding, readBackup } from '../moving/backup-file'
import { arrive, type Carried, journey } from '../moving/journey'
import { placeMap } from '../moving/place-map'

export const restoreCommand: CliCommand = {
  name: 'restore',
  words: ['FOLDER'],
  flags: {},
  summary: 'bring the maps of a backup folder back, with their history',
  details: [
    'Maps that are identical in the store are skipped, an untouched sample is replaced, and any other map that exists',
    'already is refused by name, as is a file that is damaged (exit code 2); the others are brought back all the same.',
  ].join('\n'),
  run: async (given, { environment, terminal }) => {
    const folder = given.words[0] ?? ''
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
      fail(
        'invalid-body',
        folder,
        error.code === 'ENOENT'
          ? `There is no folder "${folder}".`
          : `The folder "${folder}" cannot be read: ${error.message}`,
      ),
    )
    const files = names.filter((name) => name.endsWith(backupEnding)).sort()
    const store = await openStore(readConfig(environment))
    try {
      const done = await journey(terminal, files, (name) => bringBack(store, path.join(folder, name)))
      return arrive(terminal, done, isOn(given, 'json'))
    } finally {
      await store.close()
    }
  },
}

async function bringBack(store: MapStore, file: string): Promise<Carried> {
  const id = path.basename(file, backupEnding)
  const moved = await readBackup(file).catch((error: unknown) => {
    if (error instanceof ThroughlineError) return error
    throw error
  })
  if (moved instanceof ThroughlineError) return { id, outcome: 'refused', detail: moved.message }
  return { id, ...(await placeMap(store, moved)) }
}
