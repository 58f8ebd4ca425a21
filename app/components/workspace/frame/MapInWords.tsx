/** What the picture of the map shows, for those who do not see it: each link as a sentence. The claims are in the outline. */
import { memo } from 'react'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
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
  const told = links.slice(0, most).map((link) => ({ id: link.id, words: toldOf(graph, link) }))
  if (links.length === 0) return null
  return (
    <Spoken as="ul" aria-label="The links of the map in words">
      <LinksInWords told={told} />
      {links.length > most && <li>and {links.length - most} more: the outline has them all</li>}
    </Spoken>
  )
})

interface Told {
  id: string
  words: string
}

/** Hundreds of them, of which all or all but one stay as they are when the map changes. */
const LinksInWords = memo(
  function LinksInWords({ told }: { told: readonly Told[] }) {
    return told.map(({ id, words }) => <LinkInWords key={id} words={words} />)
  },
  (before, now) =>
    before.told.length === now.told.length &&
    before.told.every(({ id, words }, at) => id === now.told[at]?.id && words === now.told[at].words),
)

const LinkInWords = memo(function LinkInWords({ words }: { words: string }) {
  return <li>{words}</li>
})

const known = new WeakMap<Link, { ends: readonly (Claim | undefined)[]; words: string }>()

/** The link as a sentence, which is kept as long as the link and the claims at its ends are the same. */
function toldOf(graph: ArgumentGraph, link: Link): string {
  const words = () => `${linkWords(graph, link)}, ${ratingOf(link)}`
  if ('link' in link.to) return words()
  const ends = [...link.from, link.to.claim].map((id) => graph.claims.get(id))
  const before = known.get(link)
  if (before?.ends.every((end, at) => end === ends[at])) return before.words
  const made = { ends, words: words() }
  known.set(link, made)
  return made.words
}

function ratingOf(link: Link): string {
  return link.strength === undefined ? 'not rated' : `strength ${strengthWords(link)}`
}
