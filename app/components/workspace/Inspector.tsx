'use client'
/** The right pane about what is selected: a claim, a link, several, or the map as a whole. Every field saves itself. */
import { useMemo } from 'react'
import { chosenRecords } from '@/lib/workspace/marking'
import { ClaimInspector } from './inspector/ClaimInspector'
import { LinkInspector } from './inspector/LinkInspector'
import { MapInspector } from './inspector/MapInspector'
import { SeveralInspector } from './inspector/SeveralInspector'
import { useWorkspace } from './session-context'

export function Inspector() {
  const claim = useWorkspace(({ selection, graph }) =>
    selection && 'claim' in selection ? graph.claims.get(selection.claim) : undefined,
  )
  const link = useWorkspace(({ selection, graph }) =>
    selection && 'link' in selection ? graph.links.get(selection.link) : undefined,
  )
  const several = useSeveral()
  if (several) return <SeveralInspector {...several} />
  // Another thing is another form: what was half typed stays with what it was typed for.
  if (claim) return <ClaimInspector key={claim.id} claim={claim} />
  if (link) return <LinkInspector key={link.id} link={link} />
  return <MapInspector />
}

/** What is chosen together; null while at most one of it is there. */
function useSeveral() {
  const graph = useWorkspace((state) => state.graph)
  const selection = useWorkspace((state) => state.selection)
  const marked = useWorkspace((state) => state.marked)
  return useMemo(() => {
    if (marked.size === 0) return null
    const chosen = chosenRecords(graph, { selection, marked })
    return chosen.claims.length + chosen.links.length > 1 ? chosen : null
  }, [graph, selection, marked])
}
