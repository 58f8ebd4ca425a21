/** The kernel's index: built against JSON.parse of the document, and patched against built anew. */
import { ChainIndex, type LinksChange } from '@/graph/chains/search/chain-index'
import type { Link } from '@/graph/model/link'
import { claimOf, documentOf, linkOf, randomArcs } from '../graphs/arcs'
import { seeded } from '../graphs/random'
import { pairedMedians } from '../measure'
import { costsAtMost, type Row } from '../row'

export const indexBuild: Row = {
  id: 'index-build',
  title: 'index of 100k claims and 300k links, built / JSON.parse of the document',
  run: async () => {
    const document = documentOf(randomArcs(100_000, 3, 41))
    const text = JSON.stringify(document)
    const medians = await pairedMedians(
      () => ChainIndex.build(document.links),
      () => JSON.parse(text),
      { runs: 9, tidy: true },
    )
    return costsAtMost(3, { ...medians, note: 'JSON without white space' })
  },
}

export const indexPatch: Row = {
  id: 'index-patch',
  title: 'one change patched into that index / the index built anew',
  run: async () => {
    const { links } = documentOf(randomArcs(100_000, 3, 41))
    const changes = additions(400)
    let index = ChainIndex.build(links)
    let next = 0
    const medians = await pairedMedians(
      () => {
        const change = changes[next++]
        const patched = change && index.patched(change)
        if (!patched) throw new Error('The index took no further change.')
        index = patched
        return index
      },
      () => ChainIndex.build(links),
      { runs: 40 },
    )
    return costsAtMost(0.01, { ...medians, note: '40 changes, one upon the other' })
  },
}

/** Changes of one new link each, between claims of the map. */
function additions(count: number): LinksChange[] {
  const random = seeded(42)
  return Array.from({ length: count }, (_, n) => {
    const ends = [claimOf(random.below(100_000)), claimOf(random.below(100_000))]
    const link: Link = linkOf({ from: 0, to: 1, strength: 0.5 }, 1_000_000 + n, ends)
    return { added: { links: [link] }, updated: { links: [] }, removed: { links: [] } }
  })
}
