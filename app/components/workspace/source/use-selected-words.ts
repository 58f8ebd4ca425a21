/** The words that are selected in the text, and where they end on it. Told once the pointer has let go. */
import { type RefObject, useCallback, useEffect, useState } from 'react'
import { trimmedRange } from '@/graph/anchoring/describe-place'
import type { SourceText, TextRange } from '@/graph/model/source-text'
import { listen } from '../../parts/listen'
import { selectedRange, selectionEnd } from './text-selection'

export interface SelectedWords {
  range: TextRange
  /** Pixels from the top of the text and from its left, just below the end of the words. */
  at: { top: number; left: number }
}

/** Room that what stands below the words needs, in pixels. */
const barWidth = 320

export function useSelectedWords(
  body: RefObject<HTMLElement | null>,
  source: SourceText,
): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null)

  const look = useCallback(() => {
    const container = body.current
    const selected = container && selectedRange(container)
    const range = selected && trimmedRange(source.text, selected)
    const end = container && range && selectionEnd(container)
    if (!container || !range || !end) return setWords(null)
    const frame = container.getBoundingClientRect()
    const left = Math.max(
      8,
      Math.min(end.right - frame.left - barWidth / 2, container.clientWidth - barWidth - 8),
    )
    setWords({ range, at: { top: end.bottom - frame.top + 6, left } })
  }, [body, source])

  useEffect(() => {
    let isDown = false
    const down = () => {
      isDown = true
    }
    const up = () => {
      isDown = false
      look()
    }
    const change = () => {
      if (!isDown) look()
    }
    return listen(document, {
      pointerdown: down,
      pointerup: up,
      pointercancel: up,
      selectionchange: change,
    })
  }, [look])
  return words
}
