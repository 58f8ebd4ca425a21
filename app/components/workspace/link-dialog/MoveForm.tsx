/** The form that moves a claim: which of its links is to end elsewhere, and where. */
import { useState } from 'react'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Link, LinkTarget } from '@/graph/model/link'
import { linkMeanings } from '@/graph/model/vocabulary'
import { Select } from '../../parts/Select'
import { targetWords } from '../inspector/argument-words'
import { hangElsewhere } from '../outline/hang-elsewhere'
import { useSession, useWorkspace } from '../session-context'
import { TargetPicker } from './TargetPicker'

interface MoveFormProps {
  /** The claim, or the link, that was selected. */
  start: LinkTarget
  onEnd: () => void
}

/** It is hung there besides all that it bears on already. */
const another = 'another'

export function MoveForm({ start, onEnd }: MoveFormProps) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const links = linksOf(graph, start)
  const [chosen, setChosen] = useState<string>(links[0]?.id ?? another)
  const link = links.find(({ id }) => id === chosen) ?? null
  const claim = 'claim' in start ? start.claim : link?.from[0]
  if (claim === undefined) return null
  return (
    <>
      {'claim' in start && links.length > 0 && (
        <Select
          label="What changes"
          options={[
            ...links.map((one) => ({
              value: one.id as string,
              label: `${linkMeanings[one.type].forward} ${targetWords(graph, one)}`,
            })),
            { value: another, label: 'nothing: it is to support something more' },
          ]}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <TargetPicker
        label={`What is it to ${link ? bareWords(link) : 'support'}?`}
        except={[claim, ...(link ? [link.id, 'claim' in link.to ? link.to.claim : link.to.link] : [])]}
        withLinks={link === null || linkMeanings[link.type].argues}
        onPick={(to) => {
          if ('claim' in start) hangElsewhere(session, { claim, link, to })
          else if (link) session.run([{ type: 'editLink', id: link.id, set: { to } }])
          onEnd()
        }}
        onCancel={onEnd}
      />
    </>
  )
}

/** The links that start from the claim; of a link, itself. */
function linksOf(graph: ArgumentGraph, start: LinkTarget): readonly Link[] {
  if ('claim' in start) return graph.linksFrom(start.claim)
  const link = graph.links.get(start.link)
  return link ? [link] : []
}

function bareWords(link: Link): string {
  const words: Record<Link['type'], string> = {
    causes: 'cause',
    enables: 'make possible',
    prevents: 'prevent',
    supports: 'support',
    attacks: 'speak against',
    specifies: 'specify',
  }
  return words[link.type]
}
