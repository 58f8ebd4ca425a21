/** Writes every map of the store, with its history, as a file of its own. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ThroughlineError } from '@/graph/errors'
import type { MapId } from '@/graph/model/ids'
import type { MapStore } from '@/graph/store'
import { readConfig } from '@/lib/config'
import { makeFolder } from '@/lib/make-folder'
import { openStore } from '@/lib/stores/open-store'
import { isOn } from '../arguments'
import type { CliCommand } from '../cli-command'
import { backupEnding, readBackup, writeBackup } from '../moving/backup-file'
import { arrive, type Carried, journey } from '../moving/journey'
import { readWhole, sameMap } from '../moving/moved-map'

export const backupCommand: CliCommand = {
  name: 'backup',
  words: ['FOLDER'],
  flags: {},
  summary: 'write every map, with its history, into a folder',
  details: [
    `One file a map (MAP${backupEnding}), each there whole or not at all. A file of an earlier state of the same map is`,
    'renewed; a file that holds another map, or a later state, is refused by name and left as it is (exit code 2).',
    'What was interrupted goes on when it is run again. restore brings the maps back.',
  ].join('\n'),
  run: async (given, { environment, terminal }) => {
    const folder = given.words[0] ?? ''
    const store = await openStore(readConfig(environment))
    try {
      const maps = await store.maps()
      prepare(folder)
      const done = await journey(terminal, maps, ({ id }) => keep(store, id, folder))
      return arrive(terminal, done, isOn(given, 'json'))
    } finally {
      await store.close()
    }
  },
}

async function keep(store: MapStore, id: MapId, folder: string): Promise<Carried> {
  const file = path.join(folder, `${id}${backupEnding}`)
  const moved = await readWhole(store, id)
  if (!existsSync(file)) {
    await writeBackup(file, moved)
    return { id, outcome: 'kept' }
  }
  const earlier = await readBackup(file).catch(ifDamaged)
  if (earlier && sameMap(earlier, moved)) return { id, outcome: 'identical' }
  if (
    !earlier ||
    earlier.history.createdAt !== moved.history.createdAt ||
    earlier.history.version > moved.history.version
  ) {
    return { id, outcome: 'refused', detail: `${file} holds something else` }
  }
  await writeBackup(file, moved)
  return { id, outcome: 'renewed' }
}

function ifDamaged(error: unknown): undefined {
  if (error instanceof ThroughlineError) return undefined
  throw error
}

function prepare(folder: string): void {
  try {
    makeFolder(folder)
  } catch (error) {
    const detail = `The folder "${folder}" cannot be made: ${(error as Error).message}`
    throw new ThroughlineError({ code: 'store-unavailable', pointer: folder, detail }, {}, error)
  }
}
