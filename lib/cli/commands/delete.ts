/** Deletes a map, for as long as it can be brought back. */
import { restorableDays } from '@/graph/store'
import { isOn } from '../arguments'
import type { CliCommand } from '../cli-command'
import { exitCodes } from '../exit-codes'
import { readMapId, serverFlag, withLibrary } from '../library/library'
import { printJson } from '../terminal'

export const deleteCommand: CliCommand = {
  name: 'delete',
  words: ['MAP'],
  flags: serverFlag,
  summary: `delete a map; it can be brought back for ${restorableDays} days`,
  details: 'Its id stays taken that long.\n\n  throughline delete vasa\n  throughline undelete vasa',
  run: (given, setting) =>
    withLibrary(given, setting, async (library) => {
      const { terminal } = setting
      const id = readMapId(given.words[0])
      await library.remove(id)
      if (isOn(given, 'json')) printJson(terminal, { id })
      else {
        terminal.print(
          `Deleted ${id}. For ${restorableDays} days, throughline undelete ${id} brings it back.`,
        )
      }
      return exitCodes.done
    }),
}
