/** Looks whether what the store holds is consistent. */
import { sameValue } from '@/graph/change'
import { ThroughlineError } from '@/graph/errors'
import { readDocument } from '@/graph/formats/throughline-json'
import type { MapStore, MapSummary } from '@/graph/store'
import { readConfig } from '@/lib/config'
import { openStore } from '@/lib/stores/open-store'
import { isOn } from '../arguments'
import type { CliCommand } from '../cli-command'
import { exitCodes } from '../exit-codes'
import { readMapId } from '../library/library'
import { type Carried, journey } from '../moving/journey'
import { type MovedMap, readWhole } from '../moving/moved-map'
import { replayFaults } from '../moving/replay'
import { printJson } from '../terminal'

export const checkCommand: CliCommand = {
  name: 'check',
  words: ['[MAP]'],
  flags: {},
  summary: 'look whether the maps of the store are consistent',
  details: [
    'For one map, or all: every rule of the model holds, every reference resolves, the counts are right, and replaying',
    'the revisions gives the map. Nothing is changed. Exit code 2 where a fault is found.',
  ].join('\n'),
  run: async (given, { environment, terminal }) => {
    const wanted = given.words[0] === undefined ? undefined : readMapId(given.words[0])
    const store = await openStore(readConfig(environment))
    try {
      // Loading refuses a map that is not there in the usual words.
      if (wanted !== undefined) await store.version(wanted)
      const maps = (await store.maps()).filter(({ id }) => wanted === undefined || id === wanted)
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

async function inspect(store: MapStore, listed: MapSummary): Promise<Carried> {
  const map = await readWhole(store, listed.id)
  const faults = [...ruleFaults(map), ...countFaults(map, listed), ...replayFaults(map)]
  if (faults.length === 0) return { id: listed.id, outcome: 'consistent' }
  return { id: listed.id, outcome: 'faulty', detail: faults.join(' ') }
}

function ruleFaults({ document, history }: MovedMap): string[] {
  try {
    const checked = readDocument(document, { author: 'check', at: history.updatedAt })
    return sameValue(checked, document) ? [] : ['The document is not in its canonical form.']
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error
    return error.issues.map(({ pointer, detail }) => `${pointer}: ${detail}`)
  }
}

/** Only where nobody changed the map between listing and loading it. */
function countFaults({ document, history }: MovedMap, listed: MapSummary): string[] {
  if (history.version !== listed.version) return []
  const right = document.claims.length === listed.claims && document.links.length === listed.links
  return right ? [] : [`The list says ${listed.claims} claims and ${listed.links} links, which is not so.`]
}
