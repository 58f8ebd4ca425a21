/** Lists the maps, the last changed first. */

import type { RestorableMap } from '@/lib/map-service/verbs'
import { isOn } from '../arguments'
import type { CliCommand, Given } from '../cli-command'
import { exitCodes } from '../exit-codes'
import { serverFlag, withLibrary } from '../library/library'
import { deletedReport, mapsReport } from '../render/map-report'
import { penOf, printJson, type Terminal } from '../terminal'

export const mapsCommand: CliCommand = {
  name: 'maps',
  words: [],
  flags: { deleted: { help: 'those that were deleted and can be brought back' }, ...serverFlag },
  summary: 'list the maps',
  details: [
    'The maps that are not deleted, the last changed first; with --deleted those that are, the last deleted first, and',
    'until when throughline undelete brings each back. Exit code 1 where there is none.',
  ].join('\n'),
  run: (given, setting) =>
    withLibrary(given, setting, async (library) => {
      const { terminal } = setting
      if (isOn(given, 'deleted')) return listDeleted(await library.deleted(), given, terminal)
      const maps = await library.maps()
      if (isOn(given, 'json')) printJson(terminal, { maps })
      else if (maps.length > 0) terminal.print(mapsReport(maps, penOf(terminal)))
      else terminal.note('There are no maps here.')
      return maps.length > 0 ? exitCodes.done : exitCodes.nothingFound
    }),
}

function listDeleted(maps: readonly RestorableMap[], given: Given, terminal: Terminal): number {
  if (isOn(given, 'json')) printJson(terminal, { maps })
  else if (maps.length > 0) terminal.print(deletedReport(maps, penOf(terminal)))
  else terminal.note('There is no deleted map that could be brought back.')
  return maps.length > 0 ? exitCodes.done : exitCodes.nothingFound
}
