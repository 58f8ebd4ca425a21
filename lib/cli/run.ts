/** The command line: finds the command, reads its words, runs it, and turns what goes wrong into words and a code. */
import { fail } from '@/graph/errors'
import { checkWords, isOn, readArguments } from './arguments'
import type { CliCommand, Given, Setting } from './cli-command'
import { allCommands } from './commands/all-commands'
import { exitCodeOf, exitCodes } from './exit-codes'
import { commandHelp, generalHelp, usageOf } from './help-text'
import { nearestName } from './nearest-name'
import { faultJson, faultReport } from './render/fault-report'
import { pen } from './render/pen'
import { printJson } from './terminal'

/** Carries out `args` (without `node` and the script). Never throws; resolves to the exit code. */
export async function run(args: readonly string[], setting: Setting): Promise<number> {
  const [name = '--help', ...rest] = args
  const command = allCommands.find((candidate) => candidate.name === name)
  let given: Given | undefined
  try {
    if (name === '--version' || name === '-v') return print(setting, setting.release)
    if (name === '--help' || name === '-h' || name === 'help') return print(setting, helpOn(rest[0]))
    if (!command) return unknownCommand(name)
    given = readArguments(command, rest)
    if (isOn(given, 'help')) return print(setting, commandHelp(command))
    checkWords(command, given)
    return await command.run(given, setting)
  } catch (error) {
    return refuse(error, args, command, given, setting)
  }
}

function print({ terminal }: Setting, text: string): number {
  terminal.print(text)
  return exitCodes.done
}

function helpOn(name: string | undefined): string {
  if (name === undefined || name.startsWith('-')) return generalHelp(allCommands)
  const command = allCommands.find((candidate) => candidate.name === name)
  return commandHelp(command ?? unknownCommand(name))
}

function unknownCommand(name: string): never {
  const names = allCommands.map((command) => command.name)
  const meant = nearestName(name, names)
  const words = meant === undefined ? `There are: ${names.join(', ')}.` : `Did you mean ${meant}?`
  return fail('invalid-body', name, `There is no command "${name}". ${words}`)
}

function refuse(
  error: unknown,
  args: readonly string[],
  command: CliCommand | undefined,
  given: Given | undefined,
  { terminal }: Setting,
): number {
  const wantsJson = given ? isOn(given, 'json') : args.includes('--json')
  if (wantsJson) printJson(terminal, faultJson(error))
  const question = command?.words[1] === 'QUESTION' ? given?.words[1] : undefined
  terminal.note(faultReport(error, pen(false), question))
  const misused =
    command !== undefined && (given === undefined || given.words.length !== command.words.length)
  if (misused && exitCodeOf(error) === exitCodes.badInput) {
    terminal.note(`Usage: ${usageOf(command)}    (throughline ${command.name} --help)`)
  }
  return exitCodeOf(error)
}
