import { expect, test } from 'vitest'
import { isSameRow } from '@/app/components/workspace/outline/same-row'

const link = { id: 'l' }
const claim = { id: 'c', label: 'One' }
const holder = { name: 'Ann' }
const props = () => ({
  id: 'row',
  find: '',
  isActive: false,
  row: { key: 'k', claim: 'c', link, position: 1, children: [{}], isOpen: true as boolean | undefined },
  look: { claim, notes: 0, holders: [holder], step: { number: 1, typed: true } },
})

test('a row made anew of the same is the same, whatever lies below it', () => {
  expect(isSameRow(props(), props())).toBe(true)
})

const { row, look } = props()
test.each<[string, object]>([
  ['what is looked for', { find: 'a' }],
  ['its place', { row: { ...row, position: 2 } }],
  ['whether it is open', { row: { ...row, isOpen: undefined } }],
  ['its claim', { look: { ...look, claim: { ...claim, label: 'Two' } } }],
  ['its link', { row: { ...row, link: { id: 'm' } } }],
  ['its notes', { look: { ...look, notes: 1 } }],
  ['a holder', { look: { ...look, holders: [holder, holder] } }],
  ['its step', { look: { ...look, step: { number: 2, typed: true } } }],
])('it is another where %s changed', (_, change) => {
  expect(isSameRow<object>(props(), { ...props(), ...change })).toBe(false)
})
