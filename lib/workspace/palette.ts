/** What the palette offers for what was typed: commands first where they match, then claims. */
import { fold } from '@/graph/chains/fold'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { compareIds } from '@/graph/model/ids'
import { type MenuCommand, menuCommands } from './menu-commands'
import { changesMap, type Shortcut, shortcuts } from './shortcuts'

export type PaletteItem = { command: Shortcut | MenuCommand } | { claim: Claim }

const namesOf = new WeakMap<Claim, string>()

/** Label and aliases behind a blank. Records never change in place, so what was folded once holds. */
function folded(claim: Claim): string {
  const known = namesOf.get(claim)
  if (known !== undefined) return known
  const text = ` ${fold([claim.label, ...claim.aliases].join(' . '))}`
  namesOf.set(claim, text)
  return text
}

/** What can be asked for by name, behind a blank as well. */
const allCommands = [
  ...shortcuts.filter(({ id }) => id !== 'palette' && id !== 'leave'),
  ...menuCommands,
].map((command) => ({
  entry: { command } as PaletteItem,
  text: ` ${fold(command.words)}`,
  changes: changesMap(command.id),
}))
const readingCommands = allCommands.filter(({ changes }) => !changes)

/** `readOnly`: without the commands that change the map. */
export type PaletteSearch = (graph: ArgumentGraph, typed: string, readOnly?: boolean) => PaletteItem[]

/**
 * At most `limit` entries a search. Linear in the claims, but for one who types on: what goes on with what was typed before
 * is looked for among its hits alone, which soon are few. An entry that is found again is the same object.
 */
export function createPaletteSearch(limit = 12): PaletteSearch {
  let claims: ReadonlyMap<string, Claim> | undefined
  let before: string | undefined
  let hits: readonly Claim[] = []
  return (graph, typed, readOnly = false) => {
    const commands = readOnly ? readingCommands : allCommands
    const words = fold(typed)
    const beginnings = words
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ` ${word}`)
    const [first] = beginnings
    if (first === undefined) return commands.slice(0, limit).map(({ entry }) => entry)
    const goesOn = claims === graph.claims && before !== undefined && words.startsWith(before)
    const found = (goesOn ? hits : [...graph.claims.values()]).filter((claim) =>
      hasAll(folded(claim), beginnings),
    )
    claims = graph.claims
    before = words
    hits = found
    const best = new FirstOf(limit)
    for (const claim of found) best.offer({ claim, early: folded(claim).startsWith(first) })
    // Few letters fit many commands; they leave room for claims.
    const room = Math.max(limit - best.list.length, Math.ceil(limit / 2))
    const named = commands.filter(({ text }) => hasAll(text, beginnings)).slice(0, room)
    return [...named.map(({ entry }) => entry), ...best.list.map(({ claim }) => entryOf(claim))].slice(
      0,
      limit,
    )
  }
}

const entries = new WeakMap<Claim, PaletteItem>()

function entryOf(claim: Claim): PaletteItem {
  let entry = entries.get(claim)
  if (!entry) {
    entry = { claim }
    entries.set(claim, entry)
  }
  return entry
}

/** Whether each begins a word of the text, which starts with a blank as they do. */
function hasAll(text: string, beginnings: readonly string[]): boolean {
  return beginnings.every((beginning) => text.includes(beginning))
}

interface Hit {
  claim: Claim
  /** It begins with the first word that was typed. */
  early: boolean
}

/** The first few of many hits, in order: most of thousands are looked at once and left. */
class FirstOf {
  readonly list: Hit[] = []
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  offer(hit: Hit): void {
    const last = this.list.at(-1)
    if (this.list.length === this.#limit && last && order(hit, last) > 0) return
    const place = this.list.findIndex((other) => order(hit, other) < 0)
    this.list.splice(place === -1 ? this.list.length : place, 0, hit)
    this.list.length = Math.min(this.list.length, this.#limit)
  }
}

function order(a: Hit, b: Hit): number {
  return Number(b.early) - Number(a.early) || compareIds(a.claim.id, b.claim.id)
}
