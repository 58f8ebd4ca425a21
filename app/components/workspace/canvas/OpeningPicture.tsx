'use client'
/**
 * The map's picture in the page as the server sends it, seen until the canvas has drawn. It is in no data that the page
 * takes along: the browser's code neither makes it nor touches it, but to remove it.
 */
import { type RefObject, useMemo } from 'react'
import { openingPicture } from '@/lib/cytoscape/drawing/opening-picture'
import type { WorkspaceState } from '@/lib/workspace/state/workspace-state'
import { isFiltering } from '../outline/passing-claims'
import { useSession } from '../session-context'
import styles from './OpeningPicture.module.css'

interface OpeningPictureProps {
  /** What to empty when the canvas has drawn. */
  ref: RefObject<HTMLDivElement | null>
  /** Of the page's content security policy. */
  nonce: string | undefined
}

export function OpeningPicture({ ref, nonce }: OpeningPictureProps) {
  const session = useSession()
  const html = useMemo(() => {
    if (typeof window !== 'undefined') return ''
    const state = session.getSnapshot()
    return isPlain(state) ? (openingPicture(state.graph, nonce) ?? '') : ''
  }, [session, nonce])
  return (
    <div
      ref={ref}
      className={styles.picture}
      aria-hidden
      data-opening-picture
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made here, of escaped text
      dangerouslySetInnerHTML={{ __html: html }}
      suppressHydrationWarning
    />
  )
}

/** Whether the canvas will show the map as a graph, all of it, with nothing that stands out. */
function isPlain(state: WorkspaceState): boolean {
  return (
    state.lanes === null &&
    state.hidden.size === 0 &&
    state.past === null &&
    state.question === '' &&
    state.selection === null &&
    !isFiltering(state.filter)
  )
}
