/** Going along the paragraphs of the text by their numbers, and choosing words from there without a pointer. */
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import type { SourceReading } from '@/graph/anchoring/source-reading'
import type { SourceId } from '@/graph/model/ids'
import type { TextRange } from '@/graph/model/source-text'
import { paragraphNumbered, placeNumber } from '@/lib/workspace/source/source-place'
import { useSession, useWorkspace } from '../session-context'
import { meaningOf } from './paragraph-keys'
import { selectRange } from './text-selection'

export interface Paragraphs {
  /** The paragraph whose number the Tab key leads to. */
  active: number
  /** The one that the address leads to. */
  here: number | null
  /** Selects the paragraph's words, and has the address lead to it. */
  press(index: number): void
  /** What the key means on a paragraph's number; false: nothing. */
  onKey(index: number, event: KeyboardEvent): boolean
  /** To the next paragraph on which nothing rests. */
  nextBare(): void
}

interface TextOnPage {
  id: SourceId
  body: RefObject<HTMLElement | null>
  /** The words that are selected. */
  chosen: TextRange | null
  /** The words that a claim was last made of: without others selected, the arrow keys go on from there. */
  taken: TextRange | null
  /** Brings what this selects into sight. Always the same function. */
  show(selector: string): void
  say(words: string): void
}

export function useParagraphs(reading: SourceReading, page: TextOnPage): Paragraphs {
  const { body, show } = page
  const text = reading.source
  const session = useSession()
  const place = useWorkspace((state) => state.sourcePlace)
  const [active, setActive] = useState(0)

  // Where the address leads.
  const here = place === null ? undefined : paragraphNumbered(text, place)?.index
  useEffect(() => {
    if (here === undefined) return
    setActive(here)
    show(`[data-index="${here}"]`)
  }, [here, show])

  function go(index: number) {
    setActive(index)
    const number = body.current?.querySelector<HTMLElement>(`[data-paragraph="${index}"]`)
    number?.focus({ preventScroll: true })
    number?.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }

  function choose(range: TextRange | null) {
    if (range && body.current) selectRange(body.current, range)
    else document.getSelection()?.removeAllRanges()
    page.say(range ? `Selected: ${text.text.slice(range.start, range.end)}` : 'Nothing selected.')
  }

  return {
    active: Math.min(active, text.paragraphs.length - 1),
    here: here ?? null,
    press(index) {
      setActive(index)
      const paragraph = text.paragraphs[index]
      if (!paragraph) return
      session.readSource(page.id, placeNumber(text, paragraph))
      choose(paragraph)
    },
    onKey(index, event) {
      const paragraph = body.current?.querySelector(`[data-index="${index}"] p`)
      const isRtl = paragraph != null && getComputedStyle(paragraph).direction === 'rtl'
      const goesOn = /^Arrow(Left|Right)$/.test(event.key) && !event.shiftKey
      const chosen = page.chosen ?? (goesOn ? page.taken : null)
      const meaning = meaningOf(text, index, chosen, event, isRtl)
      if (!meaning) return false
      if ('go' in meaning) go(meaning.go)
      else choose(meaning.choose)
      return true
    },
    nextBare() {
      const next = reading.uncovered.find(({ index }) => index > active) ?? reading.uncovered[0]
      if (!next) return
      go(next.index)
      show(`[data-index="${next.index}"]`)
    },
  }
}
