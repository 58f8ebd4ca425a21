/**
 * The place one is at in a map, as the query of its address: a link shows another person the same view. Reading is
 * lenient: what cannot be understood is as if it were not there.
 */
import { questionLimit } from '@/graph/chains/language/parse'
import {
  annotationIdSchema,
  type ClaimId,
  claimIdSchema,
  isId,
  type LinkId,
  linkIdSchema,
  sourceIdSchema,
} from '@/graph/model/ids'
import { type ClaimKind, claimKinds, type LinkType, linkTypes } from '@/graph/model/vocabulary'
import {
  type FilterTrait,
  type LaneOrder,
  type Marks,
  noMarks,
  nothingHidden,
  type OutlineOrder,
  type Panel,
  type Selection,
  type StandingName,
  selectedId,
  type Tab,
  type WorkspaceState,
} from './workspace-state'

/** What of the state an address holds; of the marks and of what is hidden, as many as it can hold. */
export interface Place
  extends Pick<
    WorkspaceState,
    | 'selection'
    | 'marked'
    | 'note'
    | 'panel'
    | 'tab'
    | 'outline'
    | 'find'
    | 'filter'
    | 'lanes'
    | 'hidden'
    | 'onlyStanding'
    | 'source'
    | 'sourcePlace'
    | 'past'
  > {
  /** The question asked; '' for none. */
  question: string
  /** The chain kept on the canvas, by its index in the answer. */
  chain: number | null
}

const panels: readonly Panel[] = ['selection', 'chains', 'notes', 'history']
const tabs: readonly Tab[] = ['outline', 'graph', 'chains', 'notes']
const orders: readonly OutlineOrder[] = ['argument', 'section', 'flat']
const standings: readonly StandingName[] = ['in', 'out', 'undecided']
const traits: readonly FilterTrait[] = ['contested', 'open-notes']
const laneOrders: readonly LaneOrder[] = ['holder', 'section']
const mostMarks = 50
const mostHidden = 50

export function placeOf(state: WorkspaceState): Place {
  return {
    selection: state.selection,
    marked: state.marked,
    note: state.note,
    panel: state.panel,
    tab: state.tab,
    outline: state.outline,
    find: state.find,
    filter: state.filter,
    lanes: state.lanes,
    hidden: state.hidden,
    question: state.asked,
    chain: state.shownChain,
    onlyStanding: state.onlyStanding,
    source: state.source,
    sourcePlace: state.sourcePlace,
    past: state.past,
  }
}

/** The query for a place; what is as usual is left out. Chains count from 1, as on the screen. */
export function writePlace(place: Place): URLSearchParams {
  const query = new URLSearchParams()
  if (place.question !== '') query.set('q', place.question)
  if (place.question !== '' && place.chain !== null) query.set('chain', String(place.chain + 1))
  if (place.past !== null) query.set('version', String(place.past))
  if (place.onlyStanding) query.set('standing-only', '1')
  if (place.selection !== null) {
    if ('claim' in place.selection) query.set('claim', place.selection.claim)
    else query.set('link', place.selection.link)
    const others = [...place.marked].filter((id) => id !== selectedId(place.selection))
    if (others.length > 0 && others.length < mostMarks) query.set('also', others.join('.'))
  }
  if (place.note !== null) query.set('note', place.note)
  const usualPanel: Panel = place.question === '' ? 'selection' : 'chains'
  if (place.panel !== usualPanel) query.set('panel', place.panel)
  if (place.tab !== 'outline') query.set('tab', place.tab)
  if (place.outline !== 'argument') query.set('outline', place.outline)
  if (place.find !== '') query.set('find', place.find)
  if (place.source !== null) {
    query.set('source', place.source)
    if (place.sourcePlace !== null) query.set('place', place.sourcePlace)
  }
  for (const kind of place.filter.kinds) query.append('kind', kind)
  for (const type of place.filter.links) query.append('links', type)
  for (const trait of place.filter.traits) query.append('only', trait)
  for (const holder of place.filter.holders) query.append('holder', holder)
  for (const tag of place.filter.tags) query.append('tag', tag)
  for (const standing of place.filter.standings) query.append('standing', standing)
  if (place.lanes !== null) query.set('lanes', place.lanes)
  if (place.hidden.size > 0 && place.hidden.size <= mostHidden) query.set('hide', [...place.hidden].join('.'))
  return query
}

export function readPlace(query: URLSearchParams): Place {
  const question = (query.get('q') ?? '').slice(0, questionLimit)
  const chain = Number(query.get('chain'))
  const past = Number(query.get('version'))
  const selection = readSelection(query)
  return {
    selection,
    marked: readMarks(query, selection),
    note: annotationIdSchema.safeParse(query.get('note')).data ?? null,
    panel: oneOf(panels, query.get('panel')) ?? (question === '' ? 'selection' : 'chains'),
    tab: oneOf(tabs, query.get('tab')) ?? 'outline',
    outline: oneOf(orders, query.get('outline')) ?? 'argument',
    find: (query.get('find') ?? '').slice(0, 200),
    filter: {
      kinds: someOf<ClaimKind>(claimKinds, query.getAll('kind')),
      links: someOf<LinkType>(linkTypes, query.getAll('links')),
      traits: someOf(traits, query.getAll('only')),
      holders: [...new Set(query.getAll('holder').filter(isId))],
      tags: [...new Set(query.getAll('tag').filter((tag) => tag !== ''))],
      standings: someOf(standings, query.getAll('standing')),
    },
    lanes: oneOf(laneOrders, query.get('lanes')) ?? null,
    hidden: readHidden(query.get('hide')),
    question,
    chain: question !== '' && Number.isInteger(chain) && chain >= 1 ? chain - 1 : null,
    onlyStanding: query.get('standing-only') === '1',
    ...readSource(query),
    past: Number.isSafeInteger(past) && past >= 1 ? past : null,
  }
}

/** Whether going from one place to another is a step worth a place in the history; typing and unfolding are not. */
export function isStep(from: Place, to: Place): boolean {
  return (
    JSON.stringify(from.selection) !== JSON.stringify(to.selection) ||
    from.note !== to.note ||
    from.question !== to.question ||
    from.chain !== to.chain ||
    from.past !== to.past ||
    from.panel !== to.panel ||
    from.source !== to.source ||
    from.tab !== to.tab ||
    from.lanes !== to.lanes ||
    from.hidden !== to.hidden
  )
}

function readSelection(query: URLSearchParams): Selection {
  const claim = claimIdSchema.safeParse(query.get('claim'))
  if (claim.success) return { claim: claim.data }
  const link = linkIdSchema.safeParse(query.get('link'))
  return link.success ? { link: link.data } : null
}

function readMarks(query: URLSearchParams, selection: Selection): Marks {
  const also = (query.get('also') ?? '').split('.').filter(isId).slice(0, mostMarks)
  if (selection === null) return noMarks
  const marks = new Set([selectedId(selection), ...(also as (ClaimId | LinkId)[])])
  return marks.size > 1 ? marks : noMarks
}

function readHidden(text: string | null): ReadonlySet<ClaimId> {
  const ids = (text ?? '')
    .split('.')
    .slice(0, mostHidden)
    .flatMap((id) => claimIdSchema.safeParse(id).data ?? [])
  return ids.length === 0 ? nothingHidden : new Set(ids)
}

function readSource(query: URLSearchParams): Pick<Place, 'source' | 'sourcePlace'> {
  const source = sourceIdSchema.safeParse(query.get('source'))
  if (!source.success) return { source: null, sourcePlace: null }
  const place = query.get('place') ?? ''
  return { source: source.data, sourcePlace: /^\d{1,6}\.\d{1,6}$/.test(place) ? place : null }
}

function oneOf<T extends string>(all: readonly T[], value: string | null): T | undefined {
  return all.find((candidate) => candidate === value)
}

function someOf<T extends string>(all: readonly T[], values: readonly string[]): T[] {
  return all.filter((candidate) => values.includes(candidate))
}
