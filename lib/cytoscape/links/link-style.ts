/** How each type of link is told from the others, also in grey: line, head, and width for strength. */
import type { Link } from '@/graph/model/link'
import type { LinkType } from '@/graph/model/vocabulary'

export type Head = 'filled' | 'open' | 'bar' | 'cross' | 'diamond'

interface LinkLook {
  head: Head
  dash?: readonly number[]
  roundCaps?: boolean
}

export const linkLooks: Readonly<Record<LinkType, LinkLook>> = {
  causes: { head: 'filled' },
  enables: { head: 'open' },
  prevents: { head: 'bar' },
  supports: { head: 'filled', dash: [7, 5] },
  attacks: { head: 'cross', dash: [7, 5] },
  specifies: { head: 'diamond', dash: [0.1, 5.2], roundCaps: true },
}

/** 1.25 + 2 × strength; thin when not rated. */
export function linkWidth(link: Link): number {
  return 1.25 + 2 * (link.strength ?? 0)
}

export interface HeadMeasure {
  /** From the edge that is struck to the tip of the head, and to where the line ends. */
  tip: number
  line: number
  /** Half of how wide the head is. */
  half: number
}

/** The measures of a head on a line of `width`. */
export function headMeasure(head: Head, width: number): HeadMeasure {
  switch (head) {
    case 'filled':
      return { tip: 2, line: 11 + 0.9 * width, half: 4.2 + 0.77 * width }
    case 'open':
      return { tip: 3, line: 12 + 0.9 * width, half: 3.8 + 0.75 * width }
    case 'bar':
      return { tip: 7, line: 7, half: 7.5 }
    case 'cross':
      return { tip: 2.5, line: 10, half: 4.6 }
    case 'diamond':
      return { tip: 1, line: 14.5, half: 4.6 }
  }
}

/** What a link says in words: its type and its strength. */
export function linkWords(link: Link): { type: string; strength: string } {
  return { type: link.type, strength: link.strength === undefined ? 'not rated' : link.strength.toFixed(2) }
}
