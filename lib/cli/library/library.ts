/** The maps a command works on, wherever they are: on the store of this machine, or behind a server. */
import { fail, ThroughlineError } from '@/graph/errors'
import { type MapId, mapIdSchema } from '@/graph/model/ids'
import { textOf } from '../arguments'
import type { Flag, Given, Setting } from '../cli-command'
import { nearestName } from '../nearest-name'
import type { Library } from './library-verbs'

export const serverFlag: Readonly<Record<string, Flag>> = {
  server: {
    value: 'URL',
    help: 'ask this server, such as http://127.0.0.1:3000, instead of the local store',
  },
}

/** Opens what the flags and settings name, lets `work` use it, and closes it whatever happens. */
export async function withLibrary<T>(
  given: Given,
  { environment, terminal }: Setting,
  work: (library: Library) => Promise<T>,
): Promise<T> {
  const library = await openLibrary(textOf(given, 'server'), environment, terminal.note)
  try {
    return await work(library)
  } catch (error) {
    throw await meantMap(error, library, given.words[0] ?? '')
  } finally {
    await library.close()
  }
}

/**
 * Where the map asked for is not there: the same fault with what can be said of it. It was deleted, or one of nearly its id
 * may be meant.
 */
async function meantMap(error: unknown, library: Library, word: string): Promise<unknown> {
  if (!(error instanceof ThroughlineError) || error.code !== 'unknown-map') return error
  const [maps, deleted] = await Promise.all([library.maps(), library.deleted()]).catch(() => [[], []])
  const more = wordsOn(word, idsOf(maps), idsOf(deleted))
  if (more === undefined) return error
  const [issue] = error.issues
  return new ThroughlineError(
    { code: 'unknown-map', pointer: issue?.pointer ?? '', detail: `${error.message} ${more}` },
    error.details,
    error,
  )
}

function wordsOn(word: string, maps: readonly string[], deleted: readonly string[]): string | undefined {
  if (deleted.includes(word)) return `It was deleted; throughline undelete ${word} brings it back.`
  const meant = nearestName(word, [...maps, ...deleted])
  return meant === undefined ? undefined : `Did you mean ${meant}?`
}

function idsOf(maps: readonly { id: MapId }[]): string[] {
  return maps.map(({ id }) => id)
}

/** What a store needs is not even loaded where a server answers. */
async function openLibrary(
  server: string | undefined,
  environment: Setting['environment'],
  note: (words: string) => void,
): Promise<Library> {
  if (server !== undefined) {
    const { openServerLibrary } = await import('./server-library')
    return openServerLibrary(server)
  }
  const { openLocalLibrary } = await import('./local-library')
  return openLocalLibrary(environment, note)
}

/** The id in a word of the command line; what no id can be is as unknown as what no map has. */
export function readMapId(word = ''): MapId {
  const id = mapIdSchema.safeParse(word)
  return id.success
    ? id.data
    : fail('unknown-map', '', `There is no map "${word}". throughline maps lists those there are.`)
}
