/** Looks whether what the store holds is consistent. */
import type { MapId } from '@/graph/model/ids'
import type { MapStore } from '@/graph/store'
import { readConfig } from '@/lib/config'
import { openStore } from '@/lib/stores/open-store'
import { isOn } from '../arguments'
import type { CliCommand } from '../cli-command'
import { exitCodes } from '../exit-codes'
import { readMapId } from '../library/library'
import { type Carried, journey } from '../moving/journey'
import { printJson } from '../terminal'

export const checkCommand: CliCommand = {
  name: 'check',
  words: ['[MAP]'],
  flags: {},
  summary: 'look whether the maps of the store are consistent',
  details: [
    'For one map, or all: every rule of the model holds, every reference resolves, what the store keeps twice agrees',
    '(counts, the index of words, in Neo4j the links and their direct relationships), and replaying the revisions gives',
    'the map. Nothing is changed. Exit code 2 where a fault is found.',
  ].join('\n'),
  run: async (given, { environment, terminal }) => {
    const wanted = given.words[0] === undefined ? undefined : readMapId(given.words[0])
    const store = await openStore(readConfig(environment))
    try {
      const maps = wanted === undefined ? (await store.maps()).map(({ id }) => id) : [wanted]
      const done = await journey(terminal, maps, (map) => inspect(store, map))
      const faulty = done.filter(({ outcome }) => outcome === 'faulty')
      if (isOn(given, 'json')) printJson(terminal, { maps: done })
      else if (done.length === 0) terminal.note('There are no maps here.')
      else terminal.print(`${done.length - faulty.length} of ${done.length} consistent.`)
      if (faulty.length > 0) return exitCodes.badInput
      return done.length === 0 ? exitCodes.nothingFound : exitCodes.done
    } finally {
      await store.close()
    }
  },
}

/** A map that someone changed while it was looked at is looked at again. */
async function inspect(store: MapStore, id: MapId): Promise<Carried> {
  const version = await store.version(id)
  const faults = await store.inconsistencies(id)
  if (faults.length === 0) return { id, outcome: 'consistent' }
  if ((await store.version(id)) !== version) return inspect(store, id)
  return { id, outcome: 'faulty', detail: faults.join(' ') }
}
