/** Lists the maps, the last changed first. */
import { isOn } from '../arguments'
import type { CliCommand } from '../cli-command'
import { exitCodes } from '../exit-codes'
import { serverFlag, withLibrary } from '../library/library'
import { mapsReport } from '../render/map-report'
import { penOf, printJson } from '../terminal'

export const mapsCommand: CliCommand = {
  name: 'maps',
  words: [],
  flags: serverFlag,
  summary: 'list the maps',
  details: 'The maps that are not deleted, the last changed first. Exit code 1 where there is none.',
  run: (given, setting) =>
    withLibrary(given, setting, async (library) => {
      const { terminal } = setting
      const maps = await library.maps()
      if (isOn(given, 'json')) printJson(terminal, { maps })
      else if (maps.length > 0) terminal.print(mapsReport(maps, penOf(terminal)))
      else terminal.note('There are no maps here.')
      return maps.length > 0 ? exitCodes.done : exitCodes.nothingFound
    }),
}
