import { describe, expect, it } from 'vitest'
import { chainSchema } from '@/graph/chains/answer'
import type { ClaimId, LinkId } from '@/graph/model/ids'
import { emphasesOf, isSameView, plainView } from '@/lib/cytoscape/views/views'
import { river } from '../river-map'

const claims = (view: Parameters<typeof emphasesOf>[1]) => {
  const emphases = emphasesOf(river, view)
  return Object.fromEntries([...river.claims.keys()].map((id) => [id, emphases.claim(id)]))
}
const links = (view: Parameters<typeof emphasesOf>[1]) => {
  const emphases = emphasesOf(river, view)
  return Object.fromEntries([...river.links.keys()].map((id) => [id, emphases.link(id)]))
}
const chain = chainSchema.parse({
  claims: ['rain', 'silt', 'move'],
  links: ['l-silt', 'l-move'],
  positions: [0, 2],
  strength: 0.72,
  sign: '+',
  weakest: 'l-silt',
  needs: [{ link: 'l-silt', claims: ['current'] }],
  contested: [{ target: { link: 'l-move' }, by: 'l-road', from: ['road'], stands: true }],
  supported: [],
  anchors: [],
  sentence: '',
})

describe('emphasis', () => {
  it('without a view everything is plain', () => {
    expect(new Set([...Object.values(claims(plainView)), ...Object.values(links(plainView))])).toEqual(
      new Set(['plain']),
    )
  })

  it('a selected claim brightens what is one link away, and dims the rest', () => {
    const view = { ...plainView, selection: { claim: 'cheap' as ClaimId } }
    expect(claims(view)).toMatchObject({
      cheap: 'near',
      move: 'near',
      current: 'near',
      road: 'near',
      silt: 'dim',
      rain: 'dim',
    })
    expect(links(view)).toMatchObject({
      'l-cheap': 'near',
      'l-road': 'near',
      'l-same': 'near',
      'l-move': 'dim',
    })
  })

  it('a selected argument with a link brightens that link with its ends', () => {
    const view = { ...plainView, selection: { link: 'l-built' as LinkId } }
    expect(claims(view)).toMatchObject({
      built: 'near',
      road: 'near',
      cheap: 'near',
      move: 'near',
      silt: 'dim',
    })
    expect(links(view)).toMatchObject({ 'l-built': 'near', 'l-road': 'near', 'l-cheap': 'near' })
  })

  it('a chain shows its links and numbered steps; what it needs and what contests it stay bright', () => {
    const view = { ...plainView, chain }
    const emphases = emphasesOf(river, view)
    expect(claims(view)).toMatchObject({
      rain: 'chain',
      silt: 'chain',
      move: 'chain',
      current: 'near',
      road: 'near',
      built: 'dim',
    })
    expect(links(view)).toMatchObject({
      'l-silt': 'chain',
      'l-move': 'chain',
      'l-road': 'near',
      'l-cheap': 'dim',
    })
    expect([emphases.step('rain'), emphases.step('silt'), emphases.step('current')]).toEqual([
      { number: 1, typed: true },
      { number: 2, typed: false },
      undefined,
    ])
    expect(emphases.weakest).toBe('l-silt')
  })

  it('what filters leave out is dimmed or hidden, its links with it, and arguments with those', () => {
    const passing = new Set(['move', 'silt', 'road', 'built'])
    const dimmed = { ...plainView, passing }
    expect(claims(dimmed)).toMatchObject({ move: 'plain', rain: 'dim' })
    const hidden = { ...plainView, passing, hideOthers: true }
    expect(claims(hidden)).toMatchObject({ move: 'plain', rain: 'hidden' })
    expect(links(hidden)).toMatchObject({
      'l-move': 'plain',
      'l-silt': 'hidden',
      'l-cheap': 'hidden',
      'l-road': 'hidden',
      'l-built': 'hidden',
    })
  })

  it('a selection that is gone selects nothing', () => {
    expect(claims({ ...plainView, selection: { claim: 'gone' as ClaimId } }).move).toBe('plain')
  })
})

describe('two views', () => {
  const selected = { ...plainView, selection: { claim: 'silt' as ClaimId } }

  it('are the same where they show the same', () => {
    expect(isSameView(plainView, { ...plainView, marked: new Set() })).toBe(true)
    expect(isSameView(selected, { ...plainView, selection: { claim: 'silt' as ClaimId } })).toBe(true)
  })

  it('are others where anything stands out otherwise', () => {
    expect(isSameView(plainView, selected)).toBe(false)
    expect(isSameView(plainView, { ...plainView, marked: new Set(['silt']) })).toBe(false)
    expect(isSameView(plainView, { ...plainView, passing: new Set() })).toBe(false)
    expect(isSameView(plainView, { ...plainView, hideOthers: true })).toBe(false)
  })
})
