/** What a random plan and its map exercise, by name, so that a test can say that nothing was left out. */
import type { ChainPlan, PlanHop, PlanStep } from '@/graph/chains/plan'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { causalTypes, linkTypes } from '@/graph/model/vocabulary'

export const planFeatures = [
  'hop ->',
  'hop =>',
  'hop ~>',
  'hop +>',
  'hop -|',
  'hop -[…]{n,m}->',
  'hop of exactly n > 1',
  '* first',
  '* between',
  '* last',
  'one claim',
  'several claims',
  'two steps',
  'three steps',
  'four steps',
  'via claim',
  'via link',
  'via twice',
  'avoid claim',
  'avoid link',
  'held by',
  'that stand',
  'max',
  'min',
  'top cuts the list',
  'linked premises',
  'parallel links',
  'cycle',
  'link argued with',
] as const

export type PlanFeature = (typeof planFeatures)[number]

/** Counts the features of situations that were answered with at least one chain. */
export class FeatureCount {
  readonly #seen = new Map<PlanFeature, number>()

  add(graph: ArgumentGraph, plan: ChainPlan, isCut: boolean): void {
    for (const feature of [...featuresOf(plan), ...mapFeatures(graph), ...(isCut ? cut : [])]) {
      this.#seen.set(feature, (this.#seen.get(feature) ?? 0) + 1)
    }
  }

  /** The features seen fewer than `least` times. */
  rare(least: number): PlanFeature[] {
    return planFeatures.filter((feature) => (this.#seen.get(feature) ?? 0) < least)
  }
}

const cut: readonly PlanFeature[] = ['top cuts the list']

function featuresOf(plan: ChainPlan): PlanFeature[] {
  const { steps, via, avoid, heldBy, thatStand, maxLinks, minStrength } = plan
  const has: [boolean, PlanFeature][] = [
    [steps[0] === 'any', '* first'],
    [steps.slice(1, -1).includes('any'), '* between'],
    [steps.at(-1) === 'any', '* last'],
    [steps.some((step) => sizeOf(step) === 1), 'one claim'],
    [steps.some((step) => sizeOf(step) > 1), 'several claims'],
    [steps.length === 2, 'two steps'],
    [steps.length === 3, 'three steps'],
    [steps.length === 4, 'four steps'],
    [via.some(({ claims }) => claims.length > 0), 'via claim'],
    [via.some(({ links }) => links.length > 0), 'via link'],
    [via.length > 1, 'via twice'],
    [avoid.claims.length > 0, 'avoid claim'],
    [avoid.links.length > 0, 'avoid link'],
    [heldBy !== null, 'held by'],
    [thatStand, 'that stand'],
    [maxLinks !== null, 'max'],
    [minStrength > 0, 'min'],
  ]
  return [...has.filter(([holds]) => holds).map(([, feature]) => feature), ...plan.hops.flatMap(hopFeatures)]
}

function sizeOf(step: PlanStep): number {
  return step === 'any' ? 0 : step.length
}

function hopFeatures({ types, min, max, sign }: PlanHop): PlanFeature[] {
  if (sign !== 0) return [sign > 0 ? 'hop +>' : 'hop -|']
  const isCausal = types.length === causalTypes.length && causalTypes.every((type) => types.includes(type))
  if (min > 1 && min === max) return ['hop of exactly n > 1', 'hop -[…]{n,m}->']
  if (isCausal && min === 1 && max === 6) return ['hop ->']
  if (isCausal && max === 1) return ['hop =>']
  return [types.length === linkTypes.length && min === 1 && max === 6 ? 'hop ~>' : 'hop -[…]{n,m}->']
}

function mapFeatures(graph: ArgumentGraph): PlanFeature[] {
  const links = [...graph.links.values()]
  const ends = new Set<string>()
  let parallel = false
  for (const { from, to } of links) {
    for (const premise of from) {
      const key = `${premise} ${'claim' in to ? to.claim : to.link}`
      parallel ||= ends.has(key)
      ends.add(key)
    }
  }
  const has: [boolean, PlanFeature][] = [
    [links.some(({ from }) => from.length > 1), 'linked premises'],
    [parallel, 'parallel links'],
    [[...ends].some((key) => ends.has(key.split(' ').reverse().join(' '))), 'cycle'],
    [links.some(({ to }) => 'link' in to), 'link argued with'],
  ]
  return has.filter(([holds]) => holds).map(([, feature]) => feature)
}
