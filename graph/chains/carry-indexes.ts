/** What chains know of a map, handed on from one version to the next instead of being built anew. */
import type { GraphChange } from '../change'
import type { ArgumentGraph } from '../model/argument-graph'
import { carryClaimNames } from './resolve/names'
import { carryWordIndex } from './resolve/word-index'
import { carryChainIndex } from './search/chain-index'

/**
 * Takes the indexes of `before` over to `after`, the graph that `change` made of it; linear in the change. What nobody
 * has built yet stays unbuilt. Whoever applies changes may call it; nothing but speed depends on it.
 */
export function carryIndexes(before: ArgumentGraph, change: GraphChange, after: ArgumentGraph): void {
  carryChainIndex(before, change, after)
  carryClaimNames(before.claims, change, after.claims)
  carryWordIndex(before.claims, change, after.claims)
}
