/** Moves house: all maps, with revisions and notes, from one store to another. */
import { fail } from '@/graph/errors'
import type { MapId } from '@/graph/model/ids'
import type { MapStore } from '@/graph/store'
import { isOn, textOf } from '../arguments'
import type { CliCommand, Given } from '../cli-command'
import { arrive, journey } from '../moving/journey'
import { readWhole } from '../moving/moved-map'
import { placeMap } from '../moving/place-map'
import { openAddress } from '../moving/store-address'

export const copyCommand: CliCommand = {
  name: 'copy',
  words: [],
  flags: {
    from: { value: 'STORE', help: 'a data folder, or neo4j://…' },
    to: { value: 'STORE', help: 'a data folder, or neo4j://…' },
  },
  summary: 'copy all maps, with their history, from one store to another',
  details: [
    'A store is a data folder, or the address of a Neo4j; its password is NEO4J_PASSWORD. Maps that are identical there',
    'are skipped, an untouched sample is replaced, and any other map that exists already is refused by name (exit code',
    '2). What was interrupted goes on when it is run again. Deleted maps stay behind. Stop a server that runs on the',
    'store copied to, or start it again afterwards.',
    '',
    '  throughline copy --from data/ --to neo4j://127.0.0.1:7687',
  ].join('\n'),
  run: async (given, { environment, terminal }) => {
    const from = required(given, 'from')
    const to = required(given, 'to')
    const source = await openAddress(from, environment, { mustExist: true })
    try {
      const target = await openAddress(to, environment, { mustExist: false })
      try {
        const maps = await source.maps()
        const done = await journey(terminal, maps, ({ id }) => carry(source, target, id))
        return arrive(terminal, done, isOn(given, 'json'))
      } finally {
        await target.close()
      }
    } finally {
      await source.close()
    }
  },
}

async function carry(source: MapStore, target: MapStore, id: MapId) {
  const moved = await readWhole(source, id)
  return { id, version: moved.history.version, ...(await placeMap(target, moved)) }
}

function required(given: Given, name: string): string {
  return (
    textOf(given, name) ??
    fail('invalid-body', `--${name}`, `copy needs --${name}: a data folder, or neo4j://…`)
  )
}
