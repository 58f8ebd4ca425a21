/** A whole map for people to read: what it is, its claims by kind, and its links as sentences. */
import { nameOf } from '@/graph/chains/reading/chain-reading'
import { ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import type { Link } from '@/graph/model/link'
import { claimKinds, linkMeanings } from '@/graph/model/vocabulary'
import type { MapSummary, StoredMap } from '@/graph/store'
import type { RestorableMap } from '@/lib/map-service/verbs'
import { columns } from './columns'
import { countsOf } from './counts'
import type { Pen } from './pen'
import { plain, wrap } from './plain-text'

export function mapReport({ document, version, updatedAt }: StoredMap, pen: Pen, width: number): string {
  const { map, claims, links, holders, sources, annotations } = document
  const graph = ArgumentGraph.fromDocument(document)
  const counts = countsOf({
    claims: claims.length,
    links: links.length,
    holders: holders.length,
    sources: sources.length,
    annotations: annotations.length,
  })
  const kinds = claimKinds.flatMap((kind) => {
    const some = claims.filter((claim) => claim.kind === kind)
    const rows = some.map((claim) => [`  ${claim.id}`, plain(claim.label)])
    return some.length === 0 ? [] : [[pen.bold(kind), ...columns(rows)].join('\n')]
  })
  const rows = links.map((link) => [`  ${link.id}`, link.strength?.toFixed(2) ?? '–', sentence(graph, link)])
  return [
    [pen.bold(plain(map.title)), `${map.id}, version ${version}, ${updatedAt}`, counts].join('\n'),
    ...(map.summary === '' ? [] : [wrap(map.summary, width)]),
    ...kinds,
    ...(links.length === 0 ? [] : [[pen.bold('links'), ...columns(rows)].join('\n')]),
  ].join('\n\n')
}

export function mapsReport(maps: readonly MapSummary[], pen: Pen): string {
  const rows = maps.map(({ id, version, claims, links, updatedAt, title }) => [
    id,
    String(version),
    String(claims),
    String(links),
    toMinute(updatedAt),
    plain(title),
  ])
  return table(['map', 'version', 'claims', 'links', 'changed (UTC)', 'title'], rows, pen)
}

export function deletedReport(maps: readonly RestorableMap[], pen: Pen): string {
  const rows = maps.map(({ id, version, claims, links, deletedAt, restorableUntil, title }) => [
    id,
    String(version),
    String(claims),
    String(links),
    toMinute(deletedAt),
    toMinute(restorableUntil),
    plain(title),
  ])
  const head = ['map', 'version', 'claims', 'links', 'deleted (UTC)', 'kept until (UTC)', 'title']
  return table(head, rows, pen)
}

function table(head: readonly string[], rows: readonly (readonly string[])[], pen: Pen): string {
  const [first = '', ...lines] = columns([head, ...rows])
  return [pen.bold(first), ...lines].join('\n')
}

/** `2026-11-01 09:30` of an ISO time in UTC. */
function toMinute(time: string): string {
  return time.slice(0, 16).replace('T', ' ')
}

function sentence(graph: ArgumentGraph, link: Link): string {
  const from = link.from.map((claim) => nameOf(graph, claim)).join(' + ')
  const to = 'claim' in link.to ? nameOf(graph, link.to.claim) : `[${nameOf(graph, targetId(link))}]`
  return plain(`${from} → ${linkMeanings[link.type].forward} → ${to}`)
}
