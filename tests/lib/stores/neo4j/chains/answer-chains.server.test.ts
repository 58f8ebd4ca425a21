/**
 * What is hard for a database: dense maps, hubs, limits of time and memory. The answer is the kernel's, or says honestly
 * that it ended early; and the statement it shows, pasted as a script, gives the same rows again.
 */
import neo4j, { type Plan } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { planQuestion } from '@/graph/chains/ask'
import type { ChainPlan } from '@/graph/chains/plan'
import { cypherScript } from '@/graph/chains/reading/cypher-script'
import { searchChains } from '@/graph/chains/search/search-chains'
import { emptyChange } from '@/graph/change'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { samples } from '@/graph/samples/all-samples'
import type { ChainFindings, MapStore } from '@/graph/store'
import { countsAsIntegers } from '@/lib/stores/neo4j/chains/counts'
import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import { generous, hop, planFor } from '../../../../graph/chains/random-plans'
import { chanceFrom, claim, link, mapOf, whole } from '../../../../graph/chains/small-maps'
import { describeOnEachRelease, emptyOfNodes, type ServerSettings } from '../../../../neo4j-server'

const note = { at: '2026-11-01T00:00:00.000Z', by: 'A', summary: 'make the map' }

/** Six layers of ten claims, each wholly linked to the next: 10,000 chains from a claim of the first to one of the last. */
function layered(): ArgumentGraph {
  const chance = chanceFrom(3)
  const each = Array.from({ length: 10 }, (_, n) => n)
  const layers = [0, 1, 2, 3, 4, 5]
  const claims = layers.flatMap((layer) => each.map((n) => `n${layer}-${n}`))
  const links = layers
    .slice(1)
    .flatMap((layer) =>
      each.flatMap((n) =>
        each.map((to) =>
          link(
            `k${layer}-${n}-${to}`,
            `n${layer - 1}-${n} causes n${layer}-${to}`,
            whole(chance, 300, 999) / 1000,
          ),
        ),
      ),
    )
  return mapOf(claims, links)
}

/** 1,500 ways into one claim and 1,500 out of it. */
function hub(): ArgumentGraph {
  const each = Array.from({ length: 1_500 }, (_, n) => n)
  return mapOf(
    ['hub', ...each.flatMap((n) => [`i${n}`, `o${n}`])],
    each.flatMap((n) => [
      link(`a${n}`, `i${n} causes hub`, 0.9 - n / 10_000),
      link(`b${n}`, `hub causes o${n}`, 0.9 - n / 10_000),
    ]),
  )
}

describeOnEachRelease((_release, settings) => {
  const maps: Readonly<Record<string, ArgumentGraph>> = {
    layered: layered(),
    hub: hub(),
    sample: ArgumentGraph.fromDocument(samples.at(-1) ?? mapOf([], []).toDocument()),
  }
  let store: MapStore

  beforeAll(async () => {
    await emptyOfNodes(settings)
    store = createNeo4jStore(settings)
    for (const [name, graph] of Object.entries(maps)) {
      await store.create({ ...graph.toDocument(), map: { ...graph.info, id: name as never } }, note)
    }
  })
  afterAll(async () => {
    await store.close()
    await emptyOfNodes(settings)
  })

  const asked = (map: string, plan: ChainPlan, time = 20_000): Promise<ChainFindings> =>
    store.chains({
      mapId: map as never,
      version: 1,
      graph: maps[map] as ArgumentGraph,
      plan,
      limits: { ...generous, time },
    })

  const dense: [name: string, plan: ChainPlan][] = [
    ['from end to end', planFor(['n0-0', 'n5-0'])],
    ['through a layer', planFor(['n0-0', 'n3-4', 'n5-0'])],
    ['through any claim', planFor(['n0-0', '*', 'n5-0'])],
    ['from any claim', planFor(['*', 'n5-0'], { top: 3 })],
    ['to any claim', planFor(['n0-0', '*'], { top: 3 })],
    [
      'several claims a step',
      planFor([
        ['n0-0', 'n0-1'],
        ['n2-0', 'n2-1'],
        ['n5-0', 'n5-1'],
      ]),
    ],
    ['with a sign', planFor(['n0-0', 'n5-0'], { hops: [hop({ sign: 1 })] })],
    ['all that are strong', planFor(['n0-0', 'n5-0'], { minStrength: 0.4, top: 1000 })],
  ]
  it.each(dense)('a dense map, asked twice, is answered as by the kernel: %s', async (_name, plan) => {
    const expected = searchChains(maps.layered as ArgumentGraph, plan, generous)
    expect(expected.chains.length).toBeGreaterThan(0)
    for (const _time of [1, 2]) {
      const { chains, stop, statement } = await asked('layered', plan)
      expect({ chains, stop }).toEqual(expected)
      const again = await rowsOfScript(settings, cypherScript(statement as never))
      expect(again.slice(0, plan.top)).toEqual(rowsOf(chains, plan.top))
    }
  })

  it('a hub ends in its time, with the true first chains or with none', async () => {
    const plan = planFor(['*', 'hub', '*'])
    const expected = searchChains(maps.hub as ArgumentGraph, plan, generous)
    const { chains, stop } = await asked('hub', plan, 3_000)
    expect(['k', 'time', 'budget']).toContain(stop)
    if (stop === 'k') expect(chains).toEqual(expected.chains)
    else expect(chains).toEqual(expected.chains.slice(0, chains.length))
  })

  it('no time at all is an answer that says so', async () => {
    const { chains, stop } = await asked('hub', planFor(['*', '*', '*'], { top: 1000 }), 1)
    expect({ chains, stop }).toEqual({ chains: [], stop: 'time' })
  })

  it('a map that changed in the meantime is no answer, whether there are chains or not', async () => {
    const graph = mapOf(['a', 'b', 'c'], [link('ab', 'a causes b', 0.5)])
    const mapId = 'changing' as never
    await store.create({ ...graph.toDocument(), map: { ...graph.info, id: mapId } }, note)
    const ask = (plan: ChainPlan, version: number) =>
      store.chains({ mapId, version, graph, plan, limits: generous })
    const found = planFor(['a', 'b'])
    const nothing = planFor(['a', 'c'])
    expect((await ask(found, 1)).chains).toHaveLength(1)
    expect(await ask(nothing, 1)).toMatchObject({ chains: [], stop: 'exhausted' })
    const change = emptyChange()
    change.added.claims.push(claim('d'))
    await store.commit(mapId, 1, change, note)
    for (const plan of [found, nothing]) {
      const conflict = { code: 'version-conflict', details: { current: 2 } }
      await expect(ask(plan, 1)).rejects.toMatchObject(conflict)
      expect((await ask(plan, 2)).chains).toHaveLength(plan === found ? 1 : 0)
    }
    await store.remove(mapId, note.at)
    for (const plan of [found, nothing]) {
      await expect(ask(plan, 2)).rejects.toMatchObject({ code: 'unknown-map' })
    }
  })

  it('the version is read once all chains are found', async () => {
    const plans = [
      planFor(['n0-0', 'n1-0']),
      planFor(['n0-0', '*', 'n5-0']),
      planFor(['*', 'n5-0'], { top: 3 }),
    ]
    for (const plan of plans) {
      const { statement } = await asked('layered', plan)
      const carriedOut = await operatorsOf(settings, statement?.text ?? '', statement?.parameters ?? {})
      const listed = carriedOut.findIndex(({ operatorType }) => operatorType.includes('Top'))
      const version = carriedOut.findIndex(
        ({ operatorType, identifiers }) => operatorType.includes('Seek') && identifiers.includes('m'),
      )
      expect(listed, statement?.text).toBeGreaterThan(-1)
      expect(version, statement?.text).toBeGreaterThan(listed)
    }
  })

  it('every shape of question can be pasted and gives the same rows', async () => {
    const questions = [
      'domestic trap -> no de-escalation -> accident',
      'stalemate ~> no settlement top 4',
      '* -> wider war',
      'stalemate -> * max 3',
      'domestic trap -> * -> accident',
      'no concessions -| settlement',
      'sanctions +> accident',
      'stalemate -[causes]{2,3}-> mutual certainty',
      'domestic trap -> accident via no de-escalation avoid #regional-incident min 0.01',
      '(sanctions | stalemate) => * -> (accident | deadlock) that stand',
      'stalemate -> deadlock held by Iran min 0.2 top 1000',
    ]
    for (const question of questions) {
      const { plan } = planQuestion(maps.sample as ArgumentGraph, question)
      const { chains, stop, statement } = await asked('sample', plan)
      expect({ chains, stop }, question).toEqual(searchChains(maps.sample as ArgumentGraph, plan, generous))
      if (!statement) continue
      const again = await rowsOfScript(settings, cypherScript(statement))
      expect(again.slice(0, plan.top), question).toEqual(rowsOf(chains, plan.top))
    }
  })
})

/** The rows that the script gives for these chains: of the first and only version. */
function rowsOf(chains: ChainFindings['chains'], top: number) {
  return chains.slice(0, top).map(({ claims, links, strength }) => ({ claims, links, strength, version: 1 }))
}

/** What the database would do for the statement, the first first: what an operator takes its rows from comes before it. */
async function operatorsOf(settings: ServerSettings, text: string, parameters: Record<string, unknown>) {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password))
  const [, prefix = '', rest = ''] = /^(CYPHER 25\n)?(.*)$/s.exec(text) ?? []
  try {
    const { summary } = await driver.executeQuery(`${prefix}EXPLAIN ${rest}`, countsAsIntegers(parameters), {
      database: settings.database,
    })
    return summary.plan === false ? [] : inOrder(summary.plan)
  } finally {
    await driver.close()
  }
}

function inOrder(plan: Plan): Plan[] {
  return [...plan.children.flatMap(inOrder), plan]
}

/** Runs the script as cypher-shell does: each `:param` is an expression of its own, then the statement. */
async function rowsOfScript(settings: ServerSettings, script: string): Promise<Record<string, unknown>[]> {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password))
  const session = driver.session({ database: settings.database })
  try {
    const lines = script.split('\n')
    const parameters: Record<string, unknown> = {}
    for (const line of lines) {
      const [, name, expression] = /^:param (\w+) => (.+)$/.exec(line) ?? []
      if (name === undefined) continue
      const { records } = await session.run(`RETURN ${expression} AS value`)
      parameters[name] = records[0]?.get('value')
    }
    const text = lines.filter((line) => !line.startsWith(':param')).join('\n')
    expect(text.trimEnd()).toMatch(/;$/)
    const { records } = await session.run(text.trimEnd().slice(0, -1), parameters)
    return records.map((record) => ({ ...record.toObject(), version: Number(record.get('version')) }))
  } finally {
    await session.close()
    await driver.close()
  }
}
