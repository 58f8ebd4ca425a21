/** What the palette offers for what was typed: commands first where they match, then claims. */
import { fold } from '@/graph/chains/fold'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { compareIds } from '@/graph/model/ids'
import { type MenuCommand, menuCommands } from './menu-commands'
import { changesMap, type Shortcut, shortcuts } from './shortcuts'

export type PaletteItem = { command: Shortcut | MenuCommand } | { claim: Claim }

/** What can be asked for by name: folded, behind a blank, so that every word of it has one before it. */
interface Named {
  entry: PaletteItem
  text: string
}

const allCommands = [
  ...shortcuts.filter(({ id }) => id !== 'palette' && id !== 'leave'),
  ...menuCommands,
].map((command) => ({
  entry: { command },
  text: ` ${fold(command.words)}`,
  changes: changesMap(command.id),
}))
const readingCommands = allCommands.filter(({ changes }) => !changes)

const namedClaims = new WeakMap<Claim, Named>()

/** By label and aliases. Records never change in place, so what was folded once holds. */
function namedClaim(claim: Claim): Named {
  let named = namedClaims.get(claim)
  if (!named) {
    named = { entry: { claim }, text: ` ${fold([claim.label, ...claim.aliases].join(' . '))}` }
    namedClaims.set(claim, named)
  }
  return named
}

/** `readOnly`: without the commands that change the map. */
export type PaletteSearch = (
  graph: ArgumentGraph,
  typed: string,
  readOnly?: boolean,
) => readonly PaletteItem[]

/**
 * At most `limit` entries a search; every command before a word is typed. Linear in the claims, but for one who types on: what goes on with what was typed before
 * is looked for among its hits alone, which soon are few. An entry that is found again is the same object, and so is the
 * list when all of it is: most letters of a word change nothing that is seen.
 */
export function createPaletteSearch(limit = 12): PaletteSearch {
  let claims: ReadonlyMap<string, Claim> | undefined
  let all: readonly Named[] = []
  let before: string | undefined
  let hits: readonly Named[] = []
  let offered: readonly PaletteItem[] = []

  function offer(graph: ArgumentGraph, typed: string, commands: readonly Named[]): readonly PaletteItem[] {
    const words = fold(typed)
    const beginnings = words
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ` ${word}`)
    const [first] = beginnings
    if (first === undefined) return entriesOf(commands)
    if (claims !== graph.claims) {
      claims = graph.claims
      all = [...claims.values()].sort((a, b) => compareIds(a.id, b.id)).map(namedClaim)
      before = undefined
    }
    const goesOn = before !== undefined && words.startsWith(before)
    hits = havingAll(goesOn ? hits : all, beginnings)
    before = words
    const found = firstOf(hits, first, limit)
    // Few letters fit many commands; they leave room for claims.
    const room = Math.max(limit - found.length, Math.ceil(limit / 2))
    const named = havingAll(commands, beginnings).slice(0, room)
    return entriesOf([...named, ...found].slice(0, limit))
  }

  return (graph, typed, readOnly = false) => {
    const list = offer(graph, typed, readOnly ? readingCommands : allCommands)
    const isSame = list.length === offered.length && list.every((entry, at) => entry === offered[at])
    if (!isSame) offered = list
    return offered
  }
}

function entriesOf(list: readonly Named[]): PaletteItem[] {
  return list.map(({ entry }) => entry)
}

/** Those in which each beginning begins a word: texts and beginnings both have a blank before the word. */
function havingAll(list: readonly Named[], beginnings: readonly string[]): readonly Named[] {
  // One at a time: what the first leaves over, the next need not look at.
  return beginnings.reduce((left, beginning) => left.filter(({ text }) => text.includes(beginning)), list)
}

/** Those whose first word it is, then others; each in the order they come in. */
function firstOf(hits: readonly Named[], beginning: string, limit: number): Named[] {
  const early: Named[] = []
  const later: Named[] = []
  for (const hit of hits) {
    const list = hit.text.startsWith(beginning) ? early : later
    if (list.length < limit) list.push(hit)
    if (early.length === limit) break
  }
  return [...early, ...later].slice(0, limit)
}
