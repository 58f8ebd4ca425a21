'use client'
/** The right pane about what is selected: a claim, a link, or the map as a whole. Every field saves itself. */
import { ClaimInspector } from './inspector/ClaimInspector'
import { LinkInspector } from './inspector/LinkInspector'
import { MapInspector } from './inspector/MapInspector'
import { useWorkspace } from './session-context'

export function Inspector() {
  const claim = useWorkspace(({ selection, graph }) =>
    selection && 'claim' in selection ? graph.claims.get(selection.claim) : undefined,
  )
  const link = useWorkspace(({ selection, graph }) =>
    selection && 'link' in selection ? graph.links.get(selection.link) : undefined,
  )
  // Another thing is another form: what was half typed stays with what it was typed for.
  if (claim) return <ClaimInspector key={claim.id} claim={claim} />
  if (link) return <LinkInspector key={link.id} link={link} />
  return <MapInspector />
}
