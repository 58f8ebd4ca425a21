/**
 * A paragraph cut into pieces at every border of what is marked in it, so that places may overlap freely: each piece
 * knows all the places it lies in, and each place ends behind just one piece.
 */
import type { TextRange } from '@/graph/model/source-text'

/** Some of the text as it is shown. `end - start` differs from the length of `shown` where Markdown stands for something else. */
export interface TextRun extends TextRange {
  shown: string
  look: 'plain' | 'strong' | 'em' | 'code' | 'link'
}

export interface TextPiece extends TextRun {
  /** Keys of the places it lies in. */
  places: readonly string[]
  isConnective: boolean
  isHeld: boolean
  /** Keys of the places that end behind it. */
  ends: readonly string[]
}

export interface MarkedRange extends TextRange {
  key: string
}

interface Marks {
  places: readonly MarkedRange[]
  connectives: readonly TextRange[]
  /** What the person holds on to while they say what to do with it. */
  held: TextRange | null
}

/**
 * The pieces of the paragraph `within`, in order. What is marked may reach beyond it. A run that is shown as other
 * letters than it is written in is never cut. Costs the runs times the marks of the paragraph.
 */
export function piecesOf(runs: readonly TextRun[], within: TextRange, marks: Marks): TextPiece[] {
  const places = marks.places.filter((place) => overlap(place, within))
  const others = [...marks.connectives, ...(marks.held ? [marks.held] : [])]
  const borders = [...new Set([...places, ...others].flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  )
  const pieces = runs
    .flatMap((run) => cutRun(run, borders))
    .map((run): TextPiece => {
      const inside = (range: TextRange) => range.start < run.end && run.start < range.end
      return {
        ...run,
        places: places.filter(inside).map(({ key }) => key),
        isConnective: marks.connectives.some(inside),
        isHeld: marks.held !== null && inside(marks.held),
        ends: [],
      }
    })
  for (const place of places) {
    if (place.end > within.end) continue
    const last = pieces.findLastIndex((piece) => piece.places.includes(place.key))
    const piece = pieces[last]
    if (piece) pieces[last] = { ...piece, ends: [...piece.ends, place.key] }
  }
  return pieces
}

function cutRun(run: TextRun, borders: readonly number[]): TextRun[] {
  if (run.shown.length !== run.end - run.start) return [run]
  const cuts = borders.filter((border) => run.start < border && border < run.end)
  return [run.start, ...cuts].map((start, i) => {
    const end = cuts[i] ?? run.end
    return { start, end, shown: run.shown.slice(start - run.start, end - run.start), look: run.look }
  })
}

function overlap(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end
}
