/**
 * Between what is selected on the page and offsets in the text. Each run of the text on the page is an element with
 * `data-start`; one that shows other letters than stand there has `data-end` too, and counts only as a whole.
 */
import type { TextRange } from '@/graph/model/source-text'

/** The range of the text that is selected within `container`; null when nothing of it is. */
export function selectedRange(container: HTMLElement): TextRange | null {
  const selection = container.ownerDocument.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!container.contains(range.commonAncestorContainer)) return null
  const start = offsetOf(range.startContainer, range.startOffset) ?? firstRun(container, range)
  const end = offsetOf(range.endContainer, range.endOffset) ?? lastRun(container, range)
  return start !== null && end !== null && start < end ? { start, end } : null
}

/** Selects the range, as if by the pointer. Ends in the middle of what counts as a whole take all of it. */
export function selectRange(container: HTMLElement, { start, end }: TextRange): void {
  const runs = [...container.querySelectorAll<HTMLElement>('[data-start]')]
  const first = runs.find((run) => endOf(run) > start)
  const last = runs.findLast((run) => startOf(run) < end)
  const [from, to] = [first?.firstChild, last?.lastChild]
  if (!first || !last || !from || !to) return
  const whole = (run: HTMLElement) => run.dataset.end !== undefined
  container.ownerDocument
    .getSelection()
    ?.setBaseAndExtent(
      from,
      whole(first) ? 0 : start - startOf(first),
      to,
      whole(last) ? (to.textContent?.length ?? 0) : end - startOf(last),
    )
}

/** Where the end of what is selected is on the screen. */
export function selectionEnd(container: HTMLElement): DOMRect | null {
  const selection = container.ownerDocument.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  return [...selection.getRangeAt(0).getClientRects()].at(-1) ?? null
}

function offsetOf(node: Node, offset: number): number | null {
  if (node.nodeType !== node.TEXT_NODE) return null
  const run = node.parentElement?.closest<HTMLElement>('[data-start]')
  if (!run) return null
  if (run.dataset.end !== undefined) return offset === 0 ? startOf(run) : endOf(run)
  return startOf(run) + offset
}

function firstRun(container: HTMLElement, range: Range): number | null {
  const run = runsIn(container, range)[0]
  return run ? startOf(run) : null
}

function lastRun(container: HTMLElement, range: Range): number | null {
  const run = runsIn(container, range).at(-1)
  return run ? endOf(run) : null
}

function runsIn(container: HTMLElement, range: Range): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('[data-start]')].filter((run) =>
    range.intersectsNode(run),
  )
}

function startOf(run: HTMLElement): number {
  return Number(run.dataset.start)
}

function endOf(run: HTMLElement): number {
  return Number(run.dataset.end ?? startOf(run) + (run.textContent?.length ?? 0))
}
