/** Where two wordings of one thing part: for showing them side by side. Pure. */

/** A wording in three parts, which put together are all of it; any of them may be ''. */
export interface PartedWording {
  start: string
  /** What the other wording has otherwise. */
  own: string
  end: string
}

/** Both wordings, parted by what they begin and end with alike, in whole words. Linear. */
export function partWordings(a: string, b: string): readonly [PartedWording, PartedWording] {
  const [one, two] = [wordsOf(a), wordsOf(b)]
  const shorter = Math.min(one.length, two.length)
  let start = 0
  while (start < shorter && one[start] === two[start]) start++
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === two.at(-1 - end)) end++
  return [parted(one, start, end), parted(two, start, end)]
}

/** Words, and what stands between them. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|\S+/g) ?? []
}

function parted(words: readonly string[], start: number, end: number): PartedWording {
  const until = words.length - end
  return {
    start: words.slice(0, start).join(''),
    own: words.slice(start, until).join(''),
    end: words.slice(until).join(''),
  }
}
