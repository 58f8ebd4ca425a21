/** Pages and their statuses: what is not there is 404, for people and for programs. */
import { expect, inject, it } from 'vitest'
import { call, makeMap } from './call'

const get = (path: string) => fetch(new URL(path, inject('server')))

it.each([
  ['/maps/nowhere', 'There is no such map'],
  ['/maps/No%20Id', 'There is no such map'],
  ['/nothing', 'There is no such page'],
])('%s is 404 and says so', async (path, words) => {
  const response = await get(path)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain(words)
})

it('of a map is 200 while there is one, and 404 once it is deleted', async () => {
  const map = await makeMap()
  expect((await get(`/maps/${map}`)).status).toBe(200)
  await call('DELETE', `/maps/${map}`)
  expect((await get(`/maps/${map}`)).status).toBe(404)
})
