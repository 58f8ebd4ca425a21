/** What the picture of the map shows, for those who do not see it: each link as a sentence. The claims are in the outline. */
import { memo } from 'react'
import { compareIds } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'
import { Spoken } from '../../parts/Spoken'
import { linkWords, strengthWords } from '../inspector/argument-words'
import { useWorkspace } from '../session-context'

/** More than one will listen to; the rest is told to be in the outline. */
const most = 500

export const MapInWords = memo(function MapInWords() {
  const graph = useWorkspace((state) => state.graph)
  const links = [...graph.links.values()].sort((a, b) => compareIds(a.id, b.id))
  if (links.length === 0) return null
  return (
    <Spoken as="ul" aria-label="The links of the map in words">
      {links.slice(0, most).map((link) => (
        <LinkInWords key={link.id} words={`${linkWords(graph, link)}, ${ratingOf(link)}`} />
      ))}
      {links.length > most && <li>and {links.length - most} more: the outline has them all</li>}
    </Spoken>
  )
})

/** Hundreds of them stay as they are when the map changes. */
const LinkInWords = memo(function LinkInWords({ words }: { words: string }) {
  return <li>{words}</li>
})

function ratingOf(link: Link): string {
  return link.strength === undefined ? 'not rated' : `strength ${strengthWords(link)}`
}
