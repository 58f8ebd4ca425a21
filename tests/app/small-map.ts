/** A small map for tests of the page: built by label, ids as given. */
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { type Claim, claimSchema } from '@/graph/model/claim'
import { type Link, linkSchema } from '@/graph/model/link'
import { mapDocumentSchema } from '@/graph/model/map-document'
import type { LinkType } from '@/graph/model/vocabulary'

/** A claim by its id, with what is given besides. */
export function claim(id: string, more: Partial<Record<keyof Claim, unknown>> = {}): Claim {
  return claimSchema.parse({ id, kind: 'claim', label: id, ...more })
}

/** `from` is one id or several; `to` is a claim's id, or a link's with `#` before it. */
export function link(
  id: string,
  from: string | string[],
  type: LinkType,
  to: string,
  strength?: number,
): Link {
  const target = to.startsWith('#') ? { link: to.slice(1) } : { claim: to }
  return linkSchema.parse({ id, type, from: [from].flat(), to: target, strength })
}

export function graphOf(claims: Claim[], links: Link[], more: Record<string, unknown> = {}): ArgumentGraph {
  return ArgumentGraph.fromDocument(
    mapDocumentSchema.parse({
      format: 'throughline/1',
      map: { id: 'm', title: 'M' },
      claims,
      links,
      ...more,
    }),
  )
}
