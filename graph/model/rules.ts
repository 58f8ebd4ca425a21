/**
 * The rules of the model that no schema can say: ends exist, ids are unique, a link does not bear on itself. Asked of
 * one record by the edits, and of a whole document by every import. Each breach is an issue with its pointer.
 */
import { type Issue, ThroughlineError } from '../errors'
import type { Annotation } from './annotation'
import { ArgumentGraph, type RecordKind, recordKinds } from './argument-graph'
import type { Claim } from './claim'
import type { Link } from './link'
import type { MapDocument, MapInfo } from './map-document'
import { linkMeanings } from './vocabulary'

/** At most this many issues are reported of one document. */
const issueLimit = 100

/** The rules that `claim` breaks in `graph`, none for a sound one; `at` is the pointer to it in the input. So the three below. */
export function claimIssues(graph: ArgumentGraph, claim: Claim, at: string): Issue[] {
  return restsIssues(graph, claim, at)
}

export function linkIssues(graph: ArgumentGraph, link: Link, at: string): Issue[] {
  return [
    ...premiseIssues(graph, link, at),
    ...linkTargetIssues(graph, link, at),
    ...restsIssues(graph, link, at),
  ]
}

export function annotationIssues(graph: ArgumentGraph, note: Annotation, at: string): Issue[] {
  const issues: Issue[] = []
  if ('claim' in note.target && !graph.claims.has(note.target.claim)) {
    issues.push(missing('unknown-target', `${at}/target/claim`, 'claim', note.target.claim))
  }
  if ('link' in note.target && !graph.links.has(note.target.link)) {
    issues.push(missing('unknown-target', `${at}/target/link`, 'link', note.target.link))
  }
  if (note.replyTo !== undefined && !graph.annotations.has(note.replyTo)) {
    issues.push(missing('unknown-annotation', `${at}/replyTo`, 'annotation', note.replyTo))
  } else if (note.replyTo !== undefined && repliesToItself(graph, note)) {
    issues.push({
      code: 'self-reference',
      pointer: `${at}/replyTo`,
      detail: 'A note cannot be a reply to itself.',
    })
  }
  return issues
}

export function mapIssues(graph: ArgumentGraph, info: MapInfo, at: string): Issue[] {
  if (info.author === undefined || graph.holders.has(info.author)) return []
  return [missing('unknown-holder', `${at}/author`, 'holder', info.author)]
}

/** Throws every broken rule of a document, in its own order, with pointers into it. Linear. */
export function checkDocument(document: MapDocument): void {
  const graph = ArgumentGraph.fromDocument(document)
  const issues = [
    ...duplicateIssues(document),
    ...mapIssues(graph, document.map, '/map'),
    ...document.claims.flatMap((claim, i) => claimIssues(graph, claim, `/claims/${i}`)),
    ...document.links.flatMap((link, i) => linkIssues(graph, link, `/links/${i}`)),
    ...document.annotations.flatMap((note, i) => annotationIssues(graph, note, `/annotations/${i}`)),
  ]
  if (issues.length > 0) throw new ThroughlineError(issues.slice(0, issueLimit))
}

function duplicateIssues(document: MapDocument): Issue[] {
  const first = new Map<string, RecordKind>()
  const issues: Issue[] = []
  for (const kind of recordKinds) {
    document[kind].forEach(({ id }, i) => {
      const other = first.get(id)
      if (other === undefined) first.set(id, kind)
      else issues.push(duplicate(`/${kind}/${i}/id`, id, other))
    })
  }
  return issues
}

/** The issue of an id that is in use already. */
export function duplicate(pointer: string, id: string, kind: RecordKind): Issue {
  return { code: 'duplicate-id', pointer, detail: `The id "${id}" is in use already, in ${kind}.` }
}

function premiseIssues(graph: ArgumentGraph, link: Link, at: string): Issue[] {
  const issues: Issue[] = []
  link.from.forEach((premise, i) => {
    const pointer = `${at}/from/${i}`
    if (!graph.claims.has(premise)) issues.push(missing('unknown-claim', pointer, 'claim', premise))
    else if (link.from.indexOf(premise) < i) {
      issues.push({ code: 'duplicate-id', pointer, detail: `The premise "${premise}" is named twice.` })
    }
    if ('claim' in link.to && link.to.claim === premise) {
      issues.push({ code: 'self-link', pointer, detail: `The claim "${premise}" cannot link to itself.` })
    }
  })
  return issues
}

function linkTargetIssues(graph: ArgumentGraph, link: Link, at: string): Issue[] {
  if ('claim' in link.to) {
    if (graph.claims.has(link.to.claim)) return []
    return [missing('unknown-target', `${at}/to/claim`, 'claim', link.to.claim)]
  }
  const pointer = `${at}/to/link`
  if (link.to.link !== link.id && !graph.links.has(link.to.link)) {
    return [missing('unknown-target', pointer, 'link', link.to.link)]
  }
  if (!linkMeanings[link.type].argues) {
    const detail = `Only supports and attacks may end on a link; "${link.type}" ends on a claim.`
    return [{ code: 'bad-target', pointer, detail }]
  }
  if (targetsItself(graph, link)) {
    return [{ code: 'self-reference', pointer, detail: 'A link cannot, even through others, end on itself.' }]
  }
  return []
}

/** Follows targets from link to link. A ring that the link only leads into is the fault of the ring's own links. */
function targetsItself(graph: ArgumentGraph, link: Link): boolean {
  const seen = new Set<string>()
  let target = link.to
  while ('link' in target) {
    if (target.link === link.id) return true
    if (seen.has(target.link)) return false
    seen.add(target.link)
    const next = graph.links.get(target.link)
    if (!next) return false
    target = next.to
  }
  return false
}

function repliesToItself(graph: ArgumentGraph, note: Annotation): boolean {
  const seen = new Set<string>()
  let parent = note.replyTo
  while (parent !== undefined && !seen.has(parent)) {
    if (parent === note.id) return true
    seen.add(parent)
    parent = graph.annotations.get(parent)?.replyTo
  }
  return false
}

/** Holders and sources that a claim or link names. */
function restsIssues(graph: ArgumentGraph, record: Pick<Claim, 'holders' | 'anchors'>, at: string): Issue[] {
  const issues: Issue[] = []
  record.holders.forEach((holder, i) => {
    const pointer = `${at}/holders/${i}`
    if (!graph.holders.has(holder)) issues.push(missing('unknown-holder', pointer, 'holder', holder))
  })
  record.anchors.forEach((anchor, i) => {
    if (!graph.sources.has(anchor.source)) {
      issues.push(missing('unknown-source', `${at}/anchors/${i}/source`, 'source', anchor.source))
    }
  })
  return issues
}

function missing(code: Issue['code'], pointer: string, what: string, id: string): Issue {
  return { code, pointer, detail: `There is no ${what} "${id}" in this map.` }
}
