import { expect, it } from 'vitest'
import { SlowForms } from '@/lib/stores/neo4j/chains/slow-forms'

/** How often the form is passed over before it is tried, while every try fails. */
function pauses(forms: SlowForms, tries: number): number[] {
  return Array.from({ length: tries }, () => {
    forms.wasSlow('form')
    let skipped = 0
    while (forms.skips('form')) skipped++
    return skipped
  })
}

it('a form that stays slow is tried ever more seldom, but is tried', () => {
  expect(pauses(new SlowForms(), 8)).toEqual([2, 4, 8, 16, 32, 64, 64, 64])
})

it('one that was quick again is as if it had never been slow', () => {
  const forms = new SlowForms()
  pauses(forms, 3)
  expect(forms.skips('form')).toBe(false)
  forms.wasQuick('form')
  expect(forms.skips('form')).toBe(false)
  expect(pauses(forms, 2)).toEqual([2, 4])
})

it('forms are told apart, and the oldest of very many is forgotten', () => {
  const forms = new SlowForms()
  for (let n = 0; n < 1_001; n++) forms.wasSlow(`form ${n}`)
  expect([forms.skips('form 0'), forms.skips('form 1'), forms.skips('form 1000')]).toEqual([
    false,
    true,
    true,
  ])
})
