/**
 * Chain questions answered by the database. A plain search answers most of them at once. Where it does not end in a
 * moment, bounds are found first and the search is repeated with falling thresholds, so that the strongest chains come
 * out of maps whose chains cannot all be listed. What is listed is always the true top; `stop` says why it ends there.
 */

import type { ChainPlan, FoundChain, Stop } from '@/graph/chains/plan'
import { type Path, place, stepSets } from '@/graph/chains/search/placement'
import { fail } from '@/graph/errors'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { signOf } from '@/graph/model/link'
import type { ChainFindings, ChainRequest } from '@/graph/store'
import type { Connection, Reader } from '../connection'
import { isOutOfMemory, isTooGreedy } from '../driver-error'
import { requireMap } from '../map-nodes'
import { boundedStatement } from './bounded-statement'
import { blockedParameters, findBounds } from './bounds'
import { countsAsIntegers } from './counts'
import type { Dialect } from './dialect'
import { type Shape, shapeOf } from './shape'
import { SlowForms } from './slow-forms'
import { chainStatement } from './statement'

/** Milliseconds for the plain search: of a statement the server has planned before, and of a new one. */
const quick = { planned: 150, fresh: 1_000 } as const
/** Milliseconds a server may be late in stopping a statement when it looks only now and then. */
const grace = 2_500
/** Milliseconds that reading a version is always given. */
const moment = 500
/** Thresholds, as shares of the best that a chain can have. The last one lists everything. */
const ladder = [0.6, 0.3, 0.1, 0.02, 0] as const
/** Where the open end of a question says nothing of what lies ahead: higher first, since much is above 0.6 of 1. */
const openLadder = [0.9, 0.75, ...ladder] as const
/** With no more walks than these, everything is listed at once. */
const fewWalks = 3_000
/** Below this a strength rounds to 0, and is no answer. */
const least = 4e-13
/** What rounding may hide of a strength that lies at a threshold. */
const slack = 1e-12

const mostRemembered = 1_000

type Row = Pick<FoundChain, 'claims' | 'links' | 'strength'>
interface Found {
  rows: Row[]
  statement: { text: string; parameters: Record<string, unknown> }
}

/** One a store: it remembers which statements the server has planned, and on which maps a form of question is too slow. */
export function createChainSearch(connection: Connection) {
  const planned = new Set<string>()
  const slow = new SlowForms()

  return async (request: ChainRequest, dialect: Dialect): Promise<ChainFindings> => {
    const { plan, graph, limits, mapId } = request
    const shape = shapeOf(plan, graph, dialect)
    if (shape === null) return { chains: [], stop: 'exhausted' }
    const search = new Search(connection, request, shape, dialect, Date.now() + limits.time)
    const plain = search.plain()
    const form = `${mapId} ${plain.text}`
    if (!slow.skips(form)) {
      const wasPlanned = planned.has(plain.text)
      const found = await search.unlessGreedy(() =>
        search.run(plain, wasPlanned ? quick.planned : quick.fresh),
      )
      remember(planned, plain.text)
      if (typeof found !== 'string') {
        slow.wasQuick(form)
        return findings(request, found.rows, 'all', found)
      }
      if (wasPlanned) slow.wasSlow(form)
    }
    return search.descend()
  }
}

/** The oldest is forgotten where there are too many: then it is only found out again. */
function remember(known: Set<string>, text: string): void {
  known.add(text)
  const [oldest] = known
  if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest)
}

class Search {
  readonly #connection: Connection
  readonly #request: ChainRequest
  readonly #shape: Shape
  readonly #dialect: Dialect
  readonly #deadline: number
  readonly #reversed: boolean

  constructor(
    connection: Connection,
    request: ChainRequest,
    shape: Shape,
    dialect: Dialect,
    deadline: number,
  ) {
    this.#connection = connection
    this.#request = request
    this.#shape = shape
    this.#dialect = dialect
    this.#deadline = deadline
    this.#reversed = growsBackward(shape)
  }

  /** The search without bounds. */
  plain(): Found['statement'] {
    const { minStrength } = this.#shape
    const none = this.#shape.hops.map(() => undefined)
    const prune = minStrength > 0 ? { from: none, to: none } : undefined
    const text = chainStatement(this.#shape, { dialect: this.#dialect, reversed: this.#reversed, prune })
    return { text, parameters: this.#parameters(prune ? { t: minStrength - slack } : {}) }
  }

  /** Thresholds from high to low, until there are enough chains, or no more, or no more time. */
  async descend(): Promise<ChainFindings> {
    const { top, minStrength } = this.#shape
    const lowest = Math.max(minStrength - slack, least)
    let proven: Found | undefined
    let above = Number.POSITIVE_INFINITY
    const bounded = await this.unlessGreedy(() => this.#bounds())
    if (typeof bounded === 'string') return this.#ended(bounded, proven, above)
    const { ahead, parameters, best, walks } = bounded
    const text = boundedStatement(this.#shape, { dialect: this.#dialect, reversed: this.#reversed, ahead })
    const shares = this.#openAhead() ? openLadder : ladder
    for (const share of walks <= fewWalks ? [0] : shares) {
      const t = Math.max(best * share - slack, lowest)
      if (t === above) continue
      const statement = { text, parameters: this.#parameters({ ...parameters, t }) }
      const found = await this.unlessGreedy(() => this.run(statement))
      if (typeof found === 'string') return this.#ended(found, proven, above)
      if (t === lowest) return findings(this.#request, found.rows, 'all', found)
      const last = found.rows[top]
      if (last && last.strength >= t + slack) return findings(this.#request, found.rows, 'all', found)
      proven = found
      above = t
    }
    return this.#ended('time', proven, above)
  }

  /**
   * What the statement finds, if the map is still as the question knows it. Its version is read after the chains: versions
   * only grow, and the one that the question knows was there before.
   */
  async run(statement: Found['statement'], time = Number.POSITIVE_INFINITY): Promise<Found> {
    const { version } = this.#request
    const reader = this.#reader(time)
    const parameters = countsAsIntegers(statement.parameters)
    const listed = await reader.rows<Row & { version: number }>(statement.text, parameters)
    // Where no chain is listed, neither is a version.
    const current = listed[0]?.version ?? (await this.#version())
    if (current !== version) {
      fail('version-conflict', '', `The map is at version ${current} by now.`, { current })
    }
    return { rows: listed.map(({ claims, links, strength }) => ({ claims, links, strength })), statement }
  }

  /** The outcome, or why the database gave up. */
  async unlessGreedy<T>(work: () => Promise<T>): Promise<T | Stop> {
    try {
      return await work()
    } catch (error) {
      if (!isTooGreedy(error)) throw error
      return isOutOfMemory(error) ? 'budget' : 'time'
    }
  }

  /** How strong what lies ahead of a growing path can get: the names of the parameters that say it, one a hop, and they. */
  async #bounds() {
    const towards = this.#reversed ? 'start' : 'end'
    const { within, best, walks } = await findBounds(
      this.#shape,
      towards,
      this.#dialect,
      (text, parameters) => this.#reader().rows(text, { map: this.#request.mapId, ...parameters }),
    )
    const side = this.#reversed ? 'from' : 'to'
    const ahead = within.map((bound, i) => (bound === null ? undefined : `${side}${i + 1}`))
    const parameters: Record<string, unknown> = {}
    for (const [i, bound] of within.entries()) if (bound) parameters[`${side}${i + 1}`] = bound
    return { ahead, parameters, best, walks }
  }

  #ended(stop: Stop, proven: Found | undefined, above: number): ChainFindings {
    const rows = proven?.rows.filter(({ strength }) => strength >= above + slack) ?? []
    return findings(this.#request, rows, stop, proven)
  }

  #openAhead(): boolean {
    const { steps } = this.#shape
    return (this.#reversed ? steps[0] : steps.at(-1)) === 'any'
  }

  #parameters(rest: Record<string, unknown>): Record<string, unknown> {
    const { steps, via, hops, maxLinks, minStrength, top } = this.#shape
    const parameters: Record<string, unknown> = { map: this.#request.mapId, limit: top + 1 }
    for (const [i, step] of steps.entries()) if (step !== 'any') parameters[`s${i}`] = step
    for (const [i, { claims, links }] of via.entries()) {
      parameters[`via${i + 1}Claims`] = claims
      parameters[`via${i + 1}Links`] = links
    }
    if (maxLinks !== null && hops.length > 1) parameters.maxLinks = maxLinks
    if (minStrength > 0) parameters.min = minStrength
    return { ...parameters, ...blockedParameters(this.#shape), ...rest }
  }

  /** Of the map just now. It takes no time to speak of, so it is read also where none is left. */
  async #version(): Promise<number> {
    const reader = this.#connection.reader({ time: Math.max(moment, this.#time()) })
    return (await requireMap(reader, this.#request.mapId)).version
  }

  #reader(most?: number): Reader {
    return this.#connection.reader({ time: this.#time(most), grace })
  }

  /** Milliseconds for the next statement. */
  #time(most = Number.POSITIVE_INFINITY): number {
    return Math.max(1, Math.min(most, this.#deadline - Date.now()))
  }
}

/** From the end that fewer claims can be at: patterns are expanded from left to right. */
function growsBackward({ steps }: Shape): boolean {
  const size = (step: Shape['steps'][number] | undefined) =>
    step === 'any' || step === undefined ? Number.POSITIVE_INFINITY : step.length
  return size(steps.at(-1)) * 4 < size(steps[0])
}

/** `all`: these rows are the first of all there are, one more than asked for where there are more. */
function findings(
  { plan, graph }: ChainRequest,
  rows: readonly Row[],
  stop: Stop | 'all',
  found: Found | undefined,
): ChainFindings {
  const whole = stop === 'all' ? (rows.length > plan.top ? 'k' : 'exhausted') : stop
  const sets = stepSets(plan)
  const chains = rows
    .slice(0, plan.top)
    .map((row) => ({ ...row, positions: positionsOf(plan, graph, sets, row) }))
  return { chains, stop: whole, ...(found ? { statement: found.statement } : {}) }
}

/** The placement whose positions come first, worked out on the chain by the same code as everywhere. */
function positionsOf(
  plan: ChainPlan,
  graph: ArgumentGraph,
  sets: ReturnType<typeof stepSets>,
  { claims, links }: Row,
): number[] {
  const known = links.flatMap((id) => graph.links.get(id) ?? [])
  const path: Path = { claims, types: known.map(({ type }) => type), signs: known.map(signOf) }
  const positions = known.length === links.length ? place(plan, sets, path) : null
  return (
    positions ??
    fail('internal', '', 'The database holds links that the map does not have: run the consistency check.')
  )
}
