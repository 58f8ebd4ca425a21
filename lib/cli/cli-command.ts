/** What a command of the command line is: all-commands.ts lists them; help, parsing and dispatch know nothing else. */
import type { Terminal } from './terminal'

export interface Flag {
  /** What stands behind it in the help (`NAME`); left out, it is a switch. */
  value?: string
  /** May be given several times. */
  multiple?: boolean
  help: string
}

/** The command line as it was read: words in their order, flags by name. */
export interface Given {
  words: readonly string[]
  flags: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
}

/** What is around a command: nothing in lib/cli reads process itself. */
export interface Setting {
  environment: Readonly<Record<string, string | undefined>>
  terminal: Terminal
  /** Of Throughline, such as 0.1.0. */
  release: string
}

export interface CliCommand {
  name: string
  /** The words it takes; in brackets those that may be left out. */
  words: readonly string[]
  flags: Readonly<Record<string, Flag>>
  /** One line, for the list of all commands. */
  summary: string
  /** The rest of its help: what it does, with examples. */
  details: string
  /** Resolves to the exit code; throws ThroughlineErrors. */
  run(given: Given, setting: Setting): Promise<number>
}
