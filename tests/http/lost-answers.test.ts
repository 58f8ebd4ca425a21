/** An answer that is lost on the way: what was asked is done, and asking again with the same id does not do it again. */
import { expect, inject, it } from 'vitest'
import { losingProxy } from './losing-proxy'
import { claimNumbers, makeEmptyMap, numbersBelow, sendClaim } from './numbered-claims'

it('a change whose answer is lost, and that is sent again, is made once', async () => {
  const server = inject('server')
  const map = await makeEmptyMap(server, 'Lost answers')
  const proxy = await losingProxy(server)
  for (const n of numbersBelow(5)) {
    await expect(sendClaim(proxy.address, map, n)).rejects.toThrow()
    expect(await sendClaim(server, map, n)).toMatchObject({ status: 200, version: n + 2 })
  }
  expect(proxy.lost()).toBe(5)
  expect(await claimNumbers(server, map)).toEqual({ numbers: numbersBelow(5), version: 6 })
  proxy.close()
})
