/** What the rows about chains ask of the kernel, for compiled-kernel.ts. */
export { defaultLimits } from '@/graph/chains/plan'
export { searchChains } from '@/graph/chains/search/search-chains'
export { graphOf } from './graphs/arcs'
