/** Adds a claim or a link to a map. The flags become one command, checked by the same schema as a request. */
import { randomUUID } from 'node:crypto'
import { type Command, commandBatchSchema } from '@/graph/edit/command'
import { fail, type Issue, ThroughlineError } from '@/graph/errors'
import { parseOrFail } from '@/graph/model/issues'
import { claimKinds, linkTypes } from '@/graph/model/vocabulary'
import type { Written } from '@/lib/map-service/verbs'
import { isOn, numberOf, textOf, textsOf } from '../arguments'
import type { CliCommand, Flag, Given } from '../cli-command'
import { exitCodes } from '../exit-codes'
import { readMapId, serverFlag, withLibrary } from '../library/library'
import { plain } from '../render/plain-text'
import { printJson } from '../terminal'

const claimFlags: Readonly<Record<string, Flag>> = {
  kind: { value: 'KIND', help: `of a claim: ${claimKinds.join(', ')} (claim when left out)` },
  label: { value: 'TEXT', help: 'of a claim: what it says, in at most 80 characters' },
  alias: { value: 'TEXT', multiple: true, help: 'of a claim: another name for it' },
  tag: { value: 'TEXT', multiple: true, help: 'of a claim: a tag' },
  weight: { value: '0..1', help: 'of a claim: how much it weighs by itself (0.5 when left out)' },
}
const linkFlags: Readonly<Record<string, Flag>> = {
  type: { value: 'TYPE', help: `of a link: ${linkTypes.join(', ')}` },
  from: {
    value: 'ID[,ID]',
    multiple: true,
    help: 'of a link: the claims it comes from; it needs all of them',
  },
  to: { value: 'ID|link:ID', help: 'of a link: the claim, or with link: the link, that it bears on' },
  strength: { value: '0..1', help: 'of a link: how strong it is (not rated when left out)' },
  scheme: { value: 'TEXT', help: 'of a link: its argumentation scheme' },
}
const bothFlags: Readonly<Record<string, Flag>> = {
  id: { value: 'ID', help: 'its id (made when left out)' },
  text: { value: 'TEXT', help: 'what it says at length' },
  holder: { value: 'ID', multiple: true, help: 'who asserts it' },
  by: { value: 'NAME', help: 'who makes this change, for the history' },
}

export const addCommand: CliCommand = {
  name: 'add',
  words: ['MAP', 'claim|link'],
  flags: { ...claimFlags, ...linkFlags, ...bothFlags, ...serverFlag },
  summary: 'add a claim or a link to a map',
  details: [
    '  throughline add us-iran claim --kind event --label "A tanker is boarded" --id tanker',
    '  throughline add us-iran link --type causes --from tanker --to accident --strength 0.7',
    '  throughline add us-iran link --type attacks --from calm-heads --to link:tanker-accident',
  ].join('\n'),
  run: (given, setting) =>
    withLibrary(given, setting, async (library) => {
      const { terminal } = setting
      const map = readMapId(given.words[0])
      const command = readCommand(given)
      const { version: baseVersion } = await library.map(map)
      const by = textOf(given, 'by')
      const request = {
        commands: [command],
        baseVersion,
        requestId: randomUUID(),
        ...(by === undefined ? {} : { by }),
      }
      const written = await atFlags(async () =>
        library.command(map, parseOrFail(commandBatchSchema, request)),
      )
      if (isOn(given, 'json')) printJson(terminal, written)
      else terminal.print(addedWords(written))
      return exitCodes.done
    }),
}

function readCommand(given: Given): unknown {
  const what = given.words[1]
  if (what === 'claim') return { type: 'addClaim', claim: claimOf(given) } satisfies Loose<'addClaim'>
  if (what === 'link') return { type: 'addLink', link: linkOf(given) } satisfies Loose<'addLink'>
  return fail('invalid-body', 'claim|link', `Only a claim or a link can be added, not "${what}".`)
}

/** Of a command only its type is sure before it has been parsed. */
type Loose<T extends Command['type']> = { type: T } & Record<string, unknown>

function claimOf(given: Given) {
  refuseFlags(given, linkFlags, 'claim')
  return present({
    id: textOf(given, 'id'),
    kind: textOf(given, 'kind') ?? 'claim',
    label: textOf(given, 'label') ?? fail('invalid-body', '--label', 'A claim needs --label "what it says".'),
    text: textOf(given, 'text'),
    aliases: textsOf(given, 'alias'),
    holders: textsOf(given, 'holder'),
    tags: textsOf(given, 'tag'),
    weight: numberOf(given, 'weight'),
  })
}

function linkOf(given: Given) {
  refuseFlags(given, claimFlags, 'link')
  const from = textsOf(given, 'from').flatMap((ids) => ids.split(',').map((id) => id.trim()))
  const to = textOf(given, 'to') ?? fail('invalid-body', '--to', 'A link needs --to ID, or --to link:ID.')
  if (from.length === 0) fail('invalid-body', '--from', 'A link needs --from ID.')
  return present({
    id: textOf(given, 'id'),
    type:
      textOf(given, 'type') ??
      fail('invalid-body', '--type', `A link needs --type: ${linkTypes.join(', ')}.`),
    from,
    to: to.startsWith('link:') ? { link: to.slice('link:'.length) } : { claim: to },
    strength: numberOf(given, 'strength'),
    text: textOf(given, 'text'),
    scheme: textOf(given, 'scheme'),
    holders: textsOf(given, 'holder'),
  })
}

function refuseFlags(given: Given, flags: Readonly<Record<string, Flag>>, what: string): void {
  const strange = Object.keys(flags).find((name) => given.flags[name] !== undefined)
  if (strange !== undefined) fail('invalid-body', `--${strange}`, `A ${what} has no --${strange}.`)
}

function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

const flagOfField: Readonly<Record<string, string>> = { aliases: 'alias', holders: 'holder', tags: 'tag' }

/** Places in the command are told as the flags they came from. */
async function atFlags<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error
    throw new ThroughlineError(error.issues.map(atFlag), error.details, error)
  }
}

function atFlag(issue: Issue): Issue {
  const field = /^\/commands\/0\/(?:claim|link)\/([a-z]+)/i.exec(issue.pointer)?.[1]
  if (field === undefined) return issue
  const flag = `--${flagOfField[field] ?? field}`
  return { ...issue, pointer: flag, detail: `${flag}: ${issue.detail}` }
}

function addedWords({ version, change }: Written): string {
  const claims = change.added.claims.map(({ id, label }) => `Added the claim “${plain(label)}” as ${id}.`)
  const links = change.added.links.map(({ id, type }) => `Added the link ${id} (${type}).`)
  return [...claims, ...links, `The map is at version ${version}.`].join('\n')
}
