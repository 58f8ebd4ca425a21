/** From the words of a command line to what a command is given, by Node's own parser. Faults are `invalid-body`. */
import { parseArgs } from 'node:util'
import { fail } from '@/graph/errors'
import type { CliCommand, Flag, Given } from './cli-command'
import { nearestName } from './nearest-name'

/** Flags that every command takes. */
export const commonFlags: Readonly<Record<string, Flag>> = {
  json: { help: 'machine output on standard output; words stay on standard error' },
  help: { help: 'this help' },
}

/** Put before what begins with a hyphen and is no flag (`-> accident`), so that the parser takes it as a word. */
const wordMark = '\u0000'

/** Reads `args`, the command's name left off. Throws with the flag or word that is wrong as the pointer. */
export function readArguments(command: CliCommand, args: readonly string[]): Given {
  const flags = { ...command.flags, ...commonFlags }
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { value, multiple = false }]) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        multiple,
        ...(name === 'help' ? { short: 'h' } : {}),
      },
    ]),
  )
  try {
    const parsed = parseArgs({ args: args.map(markWord), options, allowPositionals: true, strict: true })
    return {
      words: parsed.positionals.map(unmark),
      flags: Object.fromEntries(Object.entries(parsed.values).map(([name, value]) => [name, cleaned(value)])),
    }
  } catch (error) {
    if (!isParseFault(error)) throw error
    const flag = flagIn(error.message)
    return fail('invalid-body', flag, `${firstSentence(error.message)}${meantFlag(error.code, flag, flags)}`)
  }
}

/** Throws when there are too few or too many words. */
export function checkWords(command: CliCommand, { words }: Given): void {
  const least = command.words.filter((word) => !word.startsWith('[')).length
  const missing = command.words.slice(words.length, least)
  if (missing.length > 0) {
    fail(
      'invalid-body',
      missing[0] ?? '',
      `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing.`,
    )
  }
  const extra = words[command.words.length]
  if (extra !== undefined) {
    fail('invalid-body', extra, `"${extra}" is one word too many. A text with spaces goes between quotes.`)
  }
}

/** The text behind a flag, if it was given. */
export function textOf({ flags }: Given, name: string): string | undefined {
  const value = flags[name]
  return typeof value === 'string' ? value : undefined
}

/** The texts behind a flag that may be given several times. */
export function textsOf({ flags }: Given, name: string): readonly string[] {
  const value = flags[name]
  return typeof value === 'object' ? value : []
}

export function isOn({ flags }: Given, name: string): boolean {
  return flags[name] === true
}

/** The number behind a flag, if it was given. */
export function numberOf(given: Given, name: string): number | undefined {
  const text = textOf(given, name)
  if (text === undefined) return undefined
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number)) {
    return fail('invalid-body', `--${name}`, `--${name} takes a number, not "${text}".`)
  }
  return number
}

/** The whole number from 1 on behind a flag, if it was given. */
export function wholeNumberOf(given: Given, name: string): number | undefined {
  const number = numberOf(given, name)
  if (number === undefined || (Number.isSafeInteger(number) && number >= 1)) return number
  return fail('invalid-body', `--${name}`, `--${name} takes a whole number from 1 on, not "${number}".`)
}

function markWord(arg: string): string {
  return /^--?[^a-z-]/i.test(arg) ? wordMark + arg : arg
}

function unmark(arg: string): string {
  return arg.startsWith(wordMark) ? arg.slice(1) : arg
}

function cleaned(value: string | boolean | (string | boolean)[] | undefined): Given['flags'][string] {
  if (typeof value === 'string') return unmark(value)
  return Array.isArray(value) ? value.map((one) => unmark(String(one))) : value
}

function isParseFault(error: unknown): error is Error & { code: string } {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function flagIn(message: string): string {
  return /'(--?[^' ]+)/.exec(message)?.[1] ?? ''
}

function meantFlag(code: string, flag: string, flags: CliCommand['flags']): string {
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return ''
  const meant = nearestName(flag.replace(/^-+/, ''), Object.keys(flags))
  return meant === undefined ? '' : ` Did you mean --${meant}?`
}

/** Node explains at length how to write what nobody meant here. */
function firstSentence(message: string): string {
  return `${message.split(/\.\s/)[0]?.replace(/\.$/, '') ?? message}.`
}
