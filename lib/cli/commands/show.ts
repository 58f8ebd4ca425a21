/** Shows one map with all its claims and links. */
import { isOn, wholeNumberOf } from '../arguments'
import type { CliCommand } from '../cli-command'
import { exitCodes } from '../exit-codes'
import { readMapId, serverFlag, withLibrary } from '../library/library'
import { mapReport } from '../render/map-report'
import { penOf, printJson } from '../terminal'

export const showCommand: CliCommand = {
  name: 'show',
  words: ['MAP'],
  flags: { version: { value: 'N', help: 'the map as it was at this version' }, ...serverFlag },
  summary: 'show a map: its claims by kind, and its links',
  details:
    'With --json: the map document, with the version and times of the map in it.\n\n  throughline show us-iran',
  run: (given, setting) =>
    withLibrary(given, setting, async (library) => {
      const { terminal } = setting
      const shown = await library.map(readMapId(given.words[0]), wholeNumberOf(given, 'version'))
      const { document, ...stamps } = shown
      if (isOn(given, 'json')) printJson(terminal, { ...document, map: { ...document.map, ...stamps } })
      else terminal.print(mapReport(shown, penOf(terminal), terminal.width))
      return exitCodes.done
    }),
}
