/** How a holder is marked: an initial, and one of five colours that is the same everywhere in a map. */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Holder } from '@/graph/model/holder'

export interface HolderLook {
  name: string
  initial: string
  /** 1..5: which of the holder colours. */
  tone: number
  /** The colour a person gave; it takes the place of the tone. */
  color: string | undefined
}

const tones = 5
const looks = new WeakMap<ReadonlyMap<string, Holder>, Map<string, HolderLook>>()

/** The looks of all holders, by id, in the order they stand in the map. Computed once for each set of holders. */
export function holderLooks(graph: ArgumentGraph): ReadonlyMap<string, HolderLook> {
  const known = looks.get(graph.holders)
  if (known) return known
  const made = new Map(
    [...graph.holders.values()].map((holder, index): [string, HolderLook] => [
      holder.id,
      { name: holder.name, initial: initialOf(holder.name), tone: (index % tones) + 1, color: holder.color },
    ]),
  )
  looks.set(graph.holders, made)
  return made
}

/** The first letter of the first word that says something: “The essay” is E. */
export function initialOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => !/^(the|a|an)$/i.test(word))
  const first = [...(words[0] ?? name)].find((letter) => /[\p{L}\p{N}]/u.test(letter))
  return (first ?? '?').toUpperCase()
}

/** Which of black and white reads better on a colour of six digits. */
export function inkOn(color: string): 'light' | 'dark' {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
  const channel = (value = 0) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  const luminance = 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
  return luminance > 0.179 ? 'dark' : 'light'
}
