/** Every bad command is refused with its status, code and place, and leaves the map exactly as it was. */
import { beforeAll, describe, expect, it } from 'vitest'
import { ruleCodes } from '@/graph/errors'
import { badCommands } from './bad-commands'
import { call, faultIn, makeMap, problemIn } from './call'

let map: string
let before: string

beforeAll(async () => {
  map = await makeMap()
  before = (await call('GET', `/maps/${map}`)).text
})

describe('bad commands', () => {
  it.each(badCommands)('%s', async (_what, command, status, code, pointer) => {
    const answered = await call('POST', `/maps/${map}/commands`, {
      body: { baseVersion: 1, commands: [command] },
    })
    expect(faultIn(answered)).toBe(`${status} ${code} /commands/0${pointer}`)
    expect(problemIn(answered).detail.length).toBeGreaterThan(5)
    expect((await call('GET', `/maps/${map}`)).text).toBe(before)
  })

  it('cover every rule', () => {
    const covered = new Set(badCommands.map(([, , , code]) => code))
    expect(ruleCodes.filter((code) => !covered.has(code))).toEqual([])
    expect(badCommands.length).toBeGreaterThanOrEqual(60)
  })

  it('take good commands before and after them down with them', async () => {
    const good = { type: 'addClaim', claim: { kind: 'claim', label: 'Good' } }
    const bad = { type: 'removeClaim', id: 'snow' }
    const body = { baseVersion: 1, commands: [good, bad, good] }
    const answered = await call('POST', `/maps/${map}/commands`, { body })
    expect(faultIn(answered)).toBe('422 unknown-claim /commands/1/id')
    expect((await call('GET', `/maps/${map}`)).text).toBe(before)
  })
})
