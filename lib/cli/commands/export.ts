/** Writes a map as a file. */
import { formats } from '@/graph/formats/all-formats'
import { isOn, textOf } from '../arguments'
import type { CliCommand } from '../cli-command'
import { exitCodes } from '../exit-codes'
import { readMapId, serverFlag, withLibrary } from '../library/library'
import { writeWhole } from '../moving/write-whole'
import { printJson } from '../terminal'

const formatIds = formats.map(({ id }) => id).join(', ')

export const exportCommand: CliCommand = {
  name: 'export',
  words: ['MAP'],
  flags: {
    format: { value: 'FORMAT', help: `of the file: ${formatIds} (throughline when left out)` },
    out: { value: 'FILE', help: 'write to this file instead of standard output' },
    ...serverFlag,
  },
  summary: 'write a map as a file',
  details:
    'The file holds the map as it is now; backup also keeps its history.\n\n  throughline export us-iran --out us-iran.json\n  throughline export us-iran --format markdown --out us-iran.md',
  run: (given, setting) =>
    withLibrary(given, setting, async (library) => {
      const { terminal } = setting
      const map = readMapId(given.words[0])
      const text = await library.export(map, textOf(given, 'format') ?? 'throughline')
      const file = textOf(given, 'out')
      if (file === undefined) terminal.print(text.replace(/\n$/, ''))
      else {
        await writeWhole(file, [text])
        terminal.note(`Wrote ${file}.`)
        if (isOn(given, 'json')) printJson(terminal, { map, file, bytes: Buffer.byteLength(text) })
      }
      return exitCodes.done
    }),
}
