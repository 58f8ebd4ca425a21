/** Makes a map from a file, or says what one would bring. */
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { fail } from '@/graph/errors'
import { formats } from '@/graph/formats/all-formats'
import { documentLimits } from '@/graph/model/map-document'
import type { ImportReport } from '@/lib/map-service/verbs'
import { isOn, textOf } from '../arguments'
import type { CliCommand } from '../cli-command'
import { exitCodes } from '../exit-codes'
import { serverFlag, withLibrary } from '../library/library'
import { countsOf } from '../render/counts'
import { plain } from '../render/plain-text'
import { printJson } from '../terminal'

const formatIds = formats
  .filter(({ read }) => read)
  .map(({ id }) => id)
  .join(', ')

export const importCommand: CliCommand = {
  name: 'import',
  words: ['FILE'],
  flags: {
    format: { value: 'FORMAT', help: `of the file: ${formatIds} (throughline when left out)` },
    'dry-run': { help: 'only say what the file would bring; nothing is stored' },
    by: { value: 'NAME', help: 'who makes this change, for the history (local store only)' },
    ...serverFlag,
  },
  summary: 'make a map from a file',
  details:
    'FILE may be - for standard input. A map of the same id is never overwritten. Faults are told with their place.\n\n  throughline import us-iran.json --dry-run\n  throughline export us-iran | throughline import - --server http://127.0.0.1:3001',
  run: async (given, setting) => {
    const { terminal } = setting
    const file = await readText(given.words[0] ?? '')
    const dryRun = isOn(given, 'dry-run')
    terminal.note(dryRun ? 'Reading …' : 'Importing …')
    const { version, report } = await withLibrary(given, setting, (library) =>
      library.import(textOf(given, 'format') ?? 'throughline', file, { dryRun, by: textOf(given, 'by') }),
    )
    if (isOn(given, 'json')) {
      printJson(terminal, version === undefined ? { report } : { id: report.id, version, report })
    } else terminal.print(importedWords(report, dryRun))
    return exitCodes.done
  },
}

/** Throws `invalid-body` and `too-large`. */
async function readText(path: string): Promise<string> {
  const bytes = path === '-' ? await buffer(process.stdin) : await readFile(path).catch(unreadable(path))
  if (bytes.length > documentLimits.bytes) {
    fail('too-large', path, `The file is larger than ${documentLimits.bytes / 2 ** 20} MB.`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail('invalid-body', path, `"${path}" is not text in UTF-8.`)
  }
}

function unreadable(path: string): (error: NodeJS.ErrnoException) => never {
  return ({ code, message }) => {
    if (code === 'ENOENT') return fail('invalid-body', path, `There is no file "${path}".`)
    if (code === 'EISDIR') return fail('invalid-body', path, `"${path}" is a folder, not a file.`)
    return fail('invalid-body', path, `"${path}" cannot be read: ${message}`)
  }
}

function importedWords(report: ImportReport, dryRun: boolean): string {
  const { id, title, claims, links, holders, sources, annotations, notes } = report
  const counts = countsOf({ claims, links, holders, sources, annotations })
  const first = `${dryRun ? 'Would import' : 'Imported'} “${plain(title)}” as ${id}: ${counts}.`
  return [first, ...notes.map(plain)].join('\n')
}
