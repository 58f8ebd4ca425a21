/** The words of --help, made from the commands themselves. */
import { commonFlags } from './arguments'
import type { CliCommand } from './cli-command'
import { columns } from './render/columns'

/** One line: `throughline chains MAP QUESTION [flags]`. */
export function usageOf({ name, words, flags }: CliCommand): string {
  return ['throughline', name, ...words, ...(Object.keys(flags).length > 0 ? ['[flags]'] : [])].join(' ')
}

export function commandHelp(command: CliCommand): string {
  const flags = Object.entries({ ...command.flags, ...commonFlags }).map(
    ([name, { value, multiple, help }]) => [
      `  --${name}${value === undefined ? '' : ` ${value}`}`,
      multiple ? `${help} (may be given several times)` : help,
    ],
  )
  return [usageOf(command), '', command.summary, '', command.details, '', 'Flags:', ...columns(flags)].join(
    '\n',
  )
}

export function generalHelp(commands: readonly CliCommand[]): string {
  const rows = commands.map(({ name, words, summary }) => [`  ${[name, ...words].join(' ')}`, summary])
  return [
    'throughline COMMAND [words and flags]',
    '',
    'Commands:',
    ...columns(rows),
    '',
    'throughline COMMAND --help tells more. Every command takes --json. throughline --version tells the release.',
    '',
    'Maps are kept in DATA_DIR (./data when left out), or in Neo4j where NEO4J_URI is set. With --server URL,',
    'maps, show, chains, add, import, export, delete and undelete ask a running server instead.',
    '',
    'Exit codes: 0 done, 1 nothing found, 2 bad input, 3 store unreachable.',
  ].join('\n')
}
