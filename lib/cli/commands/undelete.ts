/** Brings a deleted map back. */
import { isOn } from '../arguments'
import type { CliCommand } from '../cli-command'
import { exitCodes } from '../exit-codes'
import { readMapId, serverFlag, withLibrary } from '../library/library'
import { printJson } from '../terminal'

export const undeleteCommand: CliCommand = {
  name: 'undelete',
  words: ['MAP'],
  flags: serverFlag,
  summary: 'bring a deleted map back as it was',
  details:
    'With its history. throughline maps --deleted lists what can be brought back.\n\n  throughline undelete vasa',
  run: (given, setting) =>
    withLibrary(given, setting, async (library) => {
      const { terminal } = setting
      const id = readMapId(given.words[0])
      const deleted = await library.deleted()
      const { version } = await library.restore(id)
      const isBack = deleted.some((map) => map.id === id)
      if (isOn(given, 'json')) printJson(terminal, { id, version })
      else terminal.print(`${id} ${isBack ? 'is back' : 'was not deleted'}: it is at version ${version}.`)
      return exitCodes.done
    }),
}
