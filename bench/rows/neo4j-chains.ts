/** Chains answered by Neo4j, against the plain statement that a Neo4j user would write for the same answer. Both warm. */
import type { ChainPlan } from '@/graph/chains/plan'
import { defaultLimits } from '@/graph/chains/plan'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { mapIdSchema } from '@/graph/model/ids'
import type { LinkType } from '@/graph/model/vocabulary'
import type { ChainFindings } from '@/graph/store'
import { type Arcs, documentOf, randomArcs, reachablePairs } from '../graphs/arcs'
import { completeLayers } from '../graphs/complete-layers'
import { questionOf } from '../graphs/question'
import { type Medians, mediansOf, type Pair, timed } from '../measure'
import { askPlainly, type PlainChain } from '../neo4j/plain-question'
import { type Neo4j, onNeo4j } from '../neo4j/server'
import { costsAtMost, type Row, slowerByAtMost, timesFaster, withinBound } from '../row'
import { requireSameStrengths } from '../same-strengths'

const causal: readonly LinkType[] = ['causes', 'enables', 'prevents']
const bounds = { hops: 6, types: causal }
/** Milliseconds after which the plain statement is given up. */
const patience = 15_000
const questions = 20
const rounds = { warm: 10, timed: 5 } as const

/** A map that is in the database, and in memory as every server holds it. */
interface Stored {
  server: Neo4j
  graph: ArgumentGraph
}

const twoSteps: Row = {
  id: 'neo4j-two-steps',
  title: 'A -> B on 10k claims, by Neo4j / the plain statement',
  run: () =>
    onNeo4j(async (server) => {
      const medians = await compare(server, (ends) => ends.map(([from, , to]) => [from, to]))
      return slowerByAtMost(2, { ...medians, note: `${questions} questions, answers compared` })
    }),
}

const threeSteps: Row = {
  id: 'neo4j-three-steps',
  title: 'A -> B -> C on 10k claims, by Neo4j / the plain statement',
  run: () =>
    onNeo4j(async (server) => {
      const medians = await compare(server, (ends) => ends.map((end) => [...end]))
      return costsAtMost(1, { ...medians, note: `${questions} questions, answers compared` })
    }),
}

const severalClaims: Row = {
  id: 'neo4j-several-claims',
  title: 'three steps of five claims each on 10k claims, by Neo4j / the plain statement',
  run: () =>
    onNeo4j(async (server) => {
      const medians = await compare(server, (ends) =>
        ends.map((_, n) => [0, 1, 2].map((step) => fiveAt(ends, n, step))),
      )
      return costsAtMost(1, { ...medians, note: `${questions} questions, answers compared` })
    }),
}

const layered: Row = {
  id: 'neo4j-layered',
  title: 'first to seventh of complete layers, by Neo4j / the plain statement',
  run: () =>
    onNeo4j(async (server) => {
      const stored = await layeredMap(server)
      const plans = [0, 1, 2].map((n) => questionOf([layers.claim(0, n), layers.claim(6, n)], bounds))
      const medians = await pairs(stored, plans, { warm: 2, timed: 3 })
      return timesFaster(5, {
        ...medians,
        note: `${layers.count} layers of ${layers.size}, answers compared`,
      })
    }),
}

const layeredOpen: Row = {
  id: 'neo4j-layered-open',
  title: 'A -> * -> B through all complete layers, where the plain statement ends without an answer',
  run: () =>
    onNeo4j(async (server) => {
      const stored = await layeredMap(server)
      const plan = questionOf([layers.claim(0, 0), 'any', layers.claim(layers.count - 1, 0)], bounds)
      return answerWherePlainFails(stored, plan)
    }),
}

const layeredSeveral: Row = {
  id: 'neo4j-layered-several',
  title:
    'three steps of five claims each in complete layers, where the plain statement ends without an answer',
  run: () =>
    onNeo4j(async (server) => {
      const stored = await layeredMap(server)
      const five = (layer: number) => [0, 1, 2, 3, 4].map((n) => layers.claim(layer, n))
      const plan = questionOf([five(0), five(3), five(layers.count - 1)], bounds)
      return answerWherePlainFails(stored, plan)
    }),
}

export const neo4jChainRows: readonly Row[] = [
  twoSteps,
  threeSteps,
  severalClaims,
  layered,
  layeredOpen,
  layeredSeveral,
]

const layers = completeLayers({ count: 8, size: 12, seed: 61 })
const layeredMap = storedOnce('layered', layers.arcs)
const sparse = randomArcs(10_000, 3, 21)
const sparseMap = storedOnce('sparse', sparse)

type Ends = [from: number, over: number, to: number]

/** The steps of each question, given claims that lie three links apart on some walk. */
async function compare(
  server: Neo4j,
  stepsOf: (ends: readonly Ends[]) => (number | number[])[][],
): Promise<Medians> {
  const stored = await sparseMap(server)
  const first = reachablePairs(sparse, questions, 3, 62)
  const ends = first.map(([from, over], n): Ends => {
    const [next] = reachablePairs(sparse, 1, 3, 63 + n, over)
    return [from, over, next?.[1] ?? over]
  })
  const plans = stepsOf(ends).map((steps) => questionOf(steps, bounds))
  return pairs(stored, plans, rounds)
}

/** The claims that five questions in a row have at a step. */
function fiveAt(ends: readonly Ends[], first: number, step: number): number[] {
  return [0, 1, 2, 3, 4].map((n) => ends[(first + n) % ends.length]?.[step] ?? 0)
}

/** Medians over all questions; each is asked of both, in turn, after rounds that do not count. */
async function pairs(
  stored: Stored,
  plans: readonly ChainPlan[],
  { warm, timed: counted }: { warm: number; timed: number },
): Promise<Medians> {
  for (const plan of plans) requireSame(await askOncePlanned(stored, plan), await plain(stored, plan))
  const times: Pair[] = []
  for (let round = -warm; round < counted; round++) {
    for (const plan of plans) {
      const ours = () => timed(() => ask(stored, plan))
      const before = round % 2 === 0 ? await ours() : undefined
      const peer = await timed(() => plain(stored, plan))
      const pair = { ours: before ?? (await ours()), peer }
      if (round >= 0) times.push(pair)
    }
  }
  return mediansOf(times)
}

async function answerWherePlainFails(stored: Stored, plan: ChainPlan) {
  const found = await ask(stored, plan)
  const milliseconds = await timed(() => ask(stored, plan))
  let failure = ''
  try {
    await plain(stored, plan)
  } catch (error) {
    failure = String((error as { code?: unknown }).code ?? error)
  }
  const said = failure === '' ? 'the plain statement answered' : `plain: ${failure}`
  return withinBound(defaultLimits.time, {
    ours: milliseconds,
    goal: `≤ ${defaultLimits.time} ms, plain has none in ${patience / 1_000} s`,
    also:
      failure !== '' &&
      found.chains.length === plan.top &&
      (found.stop === 'k' || found.stop === 'exhausted'),
    note: `${found.chains.length} chains, stop: ${found.stop}; ${said}`,
  })
}

function ask({ server, graph }: Stored, plan: ChainPlan): Promise<ChainFindings> {
  return server.store.chains({ mapId: graph.info.id, version: 1, graph, plan, limits: defaultLimits })
}

/** A form of question that the database has not planned yet may end with its time. */
async function askOncePlanned(stored: Stored, plan: ChainPlan): Promise<ChainFindings> {
  for (let tries = 4; tries > 0; tries--) {
    const found = await ask(stored, plan)
    if (found.stop === 'k' || found.stop === 'exhausted') return found
  }
  return ask(stored, plan)
}

function plain({ server, graph }: Stored, plan: ChainPlan): Promise<PlainChain[]> {
  return askPlainly(server, graph.info.id, plan, patience)
}

function requireSame(ours: ChainFindings, peers: readonly PlainChain[]): void {
  requireSameStrengths(
    ours.chains.map((chain) => chain.strength),
    peers.map((chain) => chain.strength),
  )
}

/** Puts a map into the database when it is first asked for. */
function storedOnce(name: string, arcs: Arcs): (server: Neo4j) => Promise<Stored> {
  let known: Promise<Stored> | undefined
  return (server) => {
    known ??= store(server, name, arcs)
    return known
  }
}

async function store(server: Neo4j, name: string, arcs: Arcs): Promise<Stored> {
  const document = documentOf(arcs)
  const graph = ArgumentGraph.fromDocument({
    ...document,
    map: { ...document.map, id: mapIdSchema.parse(name) },
  })
  await server.store.create(graph.toDocument(), {
    at: '2026-01-01T00:00:00.000Z',
    by: 'Bench',
    summary: 'import',
  })
  return { server, graph }
}
