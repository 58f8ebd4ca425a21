/** What the picture of the map shows, for those who do not see it: each link as a sentence. The claims are in the outline. */
import { memo, useMemo, useRef } from 'react'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { Spoken } from '../../parts/Spoken'
import { useWorkspace } from '../session-context'
import { type ToldLink, toldAfter, toldLinks } from './links-in-words'

export const MapInWords = memo(function MapInWords() {
  const graph = useWorkspace((state) => state.graph)
  const told = useTold(graph)
  const left = graph.links.size - told.length
  if (told.length === 0) return null
  return (
    <Spoken as="ul" aria-label="The links of the map in words">
      <LinksInWords told={told} />
      {left > 0 && <li>and {left} more: the outline has them all</li>}
    </Spoken>
  )
})

function useTold(graph: ArgumentGraph): readonly ToldLink[] {
  const before = useRef<{ graph: ArgumentGraph; told: readonly ToldLink[] } | null>(null)
  return useMemo(() => {
    const known = before.current
    const told = known ? toldAfter(known.graph, known.told, graph) : toldLinks(graph)
    before.current = { graph, told }
    return told
  }, [graph])
}

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
