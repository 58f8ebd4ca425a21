/** What the picture of the map shows, for those who do not see it: each link as a sentence. The claims are in the outline. */
import { memo } from 'react'
import { Spoken } from '../../parts/Spoken'
import { useWorkspace } from '../session-context'
import { useCarriedOn } from '../use-carried-on'
import { type ToldLink, toldLinks } from './links-in-words'

export const MapInWords = memo(function MapInWords() {
  const graph = useWorkspace((state) => state.graph)
  const told = useCarriedOn(graph, toldLinks)
  const left = graph.links.size - told.length
  if (told.length === 0) return null
  return (
    <Spoken as="ul" aria-label="The links of the map in words">
      <LinksInWords told={told} />
      {left > 0 && <li>and {left} more: the outline has them all</li>}
    </Spoken>
  )
})

/** Hundreds of them, of which all or all but one stay as they are when the map changes. */
const LinksInWords = memo(
  function LinksInWords({ told }: { told: readonly ToldLink[] }) {
    return told.map(({ id, words }) => <LinkInWords key={id} words={words} />)
  },
  ({ told: before }, { told: now }) =>
    before === now ||
    (before.length === now.length &&
      before.every(({ id, words }, at) => id === now[at]?.id && words === now[at].words)),
)

const LinkInWords = memo(function LinkInWords({ words }: { words: string }) {
  return <li>{words}</li>
})
