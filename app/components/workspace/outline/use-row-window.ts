/** Keeps the window of drawn rows where the person has scrolled to, and brings a row into it. */
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { groupOf, groupRows, type RowGroup } from './row-groups'
import { groupHeights, type RowWindow, windowAt } from './row-window'
import type { OutlineRow } from './visible-rows'

/** Before anything is measured, and on the server: a usual row and screen, in CSS pixels. */
const usualRow = 26
const usualScreen = 900
/** How often a row that is to be drawn is looked for, in frames. */
const patience = 5

export interface DrawnRows extends RowWindow {
  groups: readonly RowGroup[]
  onScroll(): void
  /** For the element of a group, by its key: its height is measured. */
  measure(group: string): (element: HTMLElement | null) => void
  /** Scrolls to the row at this index; `id` is its element's. Gives back how to call it off. */
  show(index: number, id: string, block: ScrollLogicalPosition): () => void
}

export function useRowWindow(list: RefObject<HTMLElement | null>, rows: readonly OutlineRow[]): DrawnRows {
  const measured = useRef(new Map<string, { rows: number; height: number }>())
  const [place, setPlace] = useState({ scrollTop: 0, viewport: usualScreen })
  const [, remeasured] = useState(0)
  const begun = useRef<ReadonlySet<string>>(new Set())
  const groups = useMemo(() => groupRows(rows, begun.current), [rows])
  begun.current = useMemo(() => new Set(groups.map(({ key }) => key)), [groups])
  const heights = groupHeights(groups, measured.current, usualRow)
  const drawn = windowAt(heights, place.scrollTop, place.viewport)

  const onScroll = useCallback(() => {
    const element = list.current
    if (!element) return
    const next = { scrollTop: element.scrollTop, viewport: element.clientHeight }
    setPlace((now) => (isNear(now, next) ? now : next))
  }, [list])
  useLayoutEffect(onScroll, [onScroll])

  const elements = useRef(new Map<string, (element: HTMLElement | null) => void>())
  const measure = useCallback((group: string) => {
    const made = elements.current.get(group)
    if (made) return made
    const take = (element: HTMLElement | null) => {
      const count = element?.childElementCount ?? 0
      const height = element?.offsetHeight ?? 0
      const before = measured.current.get(group)
      if (count === 0 || height === 0 || (before?.rows === count && before.height === height)) return
      measured.current.set(group, { rows: count, height })
      remeasured((n) => n + 1)
    }
    elements.current.set(group, take)
    return take
  }, [])

  const latest = useRef({ groups, heights, drawn })
  latest.current = { groups, heights, drawn }
  const show = useCallback(
    (index: number, id: string, block: ScrollLogicalPosition) => {
      const element = list.current
      const now = latest.current
      const group = groupOf(now.groups, index)
      const { from, to } = now.groups[group] ?? { from: 0, to: 1 }
      if (element && (group < now.drawn.first || group > now.drawn.last)) {
        const top = now.heights.slice(0, group).reduce((sum, height) => sum + height, 0)
        const inGroup = ((index - from) / (to - from)) * (now.heights[group] ?? 0)
        element.scrollTop = top + inGroup - element.clientHeight / 3
        onScroll()
      }
      let frame = 0
      const look = (left: number) => {
        const row = document.getElementById(id)
        if (row) row.scrollIntoView({ block })
        else if (left > 0) frame = requestAnimationFrame(() => look(left - 1))
      }
      frame = requestAnimationFrame(() => look(patience))
      return () => cancelAnimationFrame(frame)
    },
    [list, onScroll],
  )
  return { ...drawn, groups, onScroll, measure, show }
}

interface ScrollPlace {
  scrollTop: number
  viewport: number
}

/** Small moves stay within what is drawn around the screen. */
function isNear(a: ScrollPlace, b: ScrollPlace): boolean {
  return a.viewport === b.viewport && Math.abs(a.scrollTop - b.scrollTop) < 200
}
