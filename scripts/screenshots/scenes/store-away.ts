/** The database that keeps the maps is not there: its address is one that nobody listens at. */
import { freePort } from '../../../tests/e2e/free-port'
import { viewAt } from '../at-address'
import type { Scene } from '../view'

export const storeAway: Scene = {
  async options() {
    return { env: { NEO4J_URI: `bolt://127.0.0.1:${await freePort()}`, NEO4J_PASSWORD: 'away' } }
  },
  async views() {
    return [viewAt('store-away', '/maps/us-iran')]
  },
}
