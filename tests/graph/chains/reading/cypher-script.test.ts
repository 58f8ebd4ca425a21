import { expect, it } from 'vitest'
import { cypherScript } from '@/graph/chains/reading/cypher-script'

it('sets each parameter as Cypher writes it, then says the statement', () => {
  const parameters = {
    map: 'us-iran',
    limit: 11,
    s0: ['a', "it's \\ `x`"],
    s1: [],
    maxLinks: 4,
    min: 1,
    t: 4e-13,
    to1: { 'no-deal': 0.5, 'a`b': 1 },
  }
  expect(cypherScript({ text: 'CYPHER 25\nRETURN 1', parameters })).toBe(
    [
      ":param map => 'us-iran'",
      ':param limit => 11',
      ":param s0 => ['a', 'it\\'s \\\\ `x`']",
      ':param s1 => []',
      ':param maxLinks => 4',
      ':param min => 1.0',
      ':param t => 4e-13',
      ':param to1 => {`no-deal`: 0.5, `a``b`: 1.0}',
      'CYPHER 25',
      'RETURN 1;',
      '',
    ].join('\n'),
  )
})
