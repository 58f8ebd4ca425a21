/**
 * Ids for what is made in the browser: readable ones, from labels, free in the map as it is shown. Notes, which two
 * people may well write at the same time, get one that no one else makes.
 */
import type { Command } from '@/graph/edit/command'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import {
  type AnnotationId,
  annotationIdSchema,
  type ClaimId,
  claimIdSchema,
  type HolderId,
  holderIdSchema,
  idFrom,
  type LinkId,
  linkIdSchema,
  type SourceId,
  sourceIdSchema,
} from '@/graph/model/ids'
import type { LinkType } from '@/graph/model/vocabulary'

export interface IdMaker {
  claim(label: string): ClaimId
  link(from: string, type: LinkType, to: string): LinkId
  annotation(): AnnotationId
  holder(name: string): HolderId
  source(title: string): SourceId
}

/** Makes ids that are free in `graph`, and differ from those this maker made before. */
export function createIdMaker(graph: ArgumentGraph, newId: () => string): IdMaker {
  const made = new Set<string>()
  function free(text: string, fallback: string): string {
    const id = idFrom(text, fallback, (taken) => made.has(taken) || graph.kindOf(taken) !== undefined)
    made.add(id)
    return id
  }
  return {
    claim: (label) => claimIdSchema.parse(free(label, 'claim')),
    link: (from, type, to) =>
      linkIdSchema.parse(free(`${from.slice(0, 18)} ${type} ${to.slice(0, 18)}`, 'link')),
    annotation: () => annotationIdSchema.parse(free(`note ${newId()}`, 'note')),
    holder: (name) => holderIdSchema.parse(free(name, 'holder')),
    source: (title) => sourceIdSchema.parse(free(title, 'source')),
  }
}

/** The commands, each thing that is added with an id. */
export function withIds(graph: ArgumentGraph, commands: readonly Command[], newId: () => string): Command[] {
  const ids = createIdMaker(graph, newId)
  return commands.map((command) => {
    switch (command.type) {
      case 'addClaim':
        return {
          ...command,
          claim: { ...command.claim, id: command.claim.id ?? ids.claim(command.claim.label) },
        }
      case 'addLink': {
        const { link } = command
        const to = 'claim' in link.to ? link.to.claim : link.to.link
        return { ...command, link: { ...link, id: link.id ?? ids.link(link.from[0] ?? '', link.type, to) } }
      }
      case 'addAnnotation': {
        const { annotation } = command
        return { ...command, annotation: { ...annotation, id: annotation.id ?? ids.annotation() } }
      }
      case 'addHolder':
        return {
          ...command,
          holder: { ...command.holder, id: command.holder.id ?? ids.holder(command.holder.name) },
        }
      case 'addSource':
        return {
          ...command,
          source: { ...command.source, id: command.source.id ?? ids.source(command.source.title) },
        }
      default:
        return command
    }
  })
}
