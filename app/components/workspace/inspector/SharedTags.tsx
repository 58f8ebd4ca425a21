/** The tags of several claims: chips for those that all have, and for those that some have. */
import type { Claim } from '@/graph/model/claim'
import { textLimits } from '@/graph/model/text-limits'
import { addTag, removeTag, tally } from '@/lib/workspace/editing/bulk-edit'
import { useSession, useWorkspace } from '../session-context'
import { ChipList } from './ChipList'
import { textCheck } from './field-checks'
import { tagsOf } from './tag-names'

const checkTag = textCheck(textLimits.tag)

export function SharedTags({ claims }: { claims: readonly Claim[] }) {
  const session = useSession()
  const all = useWorkspace((state) => state.graph.claims)
  const counts = tally(claims, ({ tags }) => tags)
  return (
    <ChipList
      noun="tag"
      fromWords=" from all"
      entries={[...counts].map(([name, count]) => {
        if (count === claims.length) return { key: name, name }
        const complete = () => session.run(addTag(claims, name))
        return { key: name, name, partly: { words: `${count} of ${claims.length}`, complete } }
      })}
      suggestions={tagsOf(all)}
      check={checkTag}
      onAdd={(name) => session.run(addTag(claims, name))}
      onRemove={(name) => session.run(removeTag(claims, name))}
    />
  )
}
