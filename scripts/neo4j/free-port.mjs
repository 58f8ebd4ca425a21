/** Ports on the loopback address: whether one is free, and one that is. */
import { createServer } from 'node:net'

/**
 * The port when it can be listened on (0: any that is free); undefined when it is taken.
 * @param {number} port
 * @returns {Promise<number | undefined>}
 */
export function freePort(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const got = typeof address === 'object' && address ? address.port : port
      server.close(() => resolve(got))
    })
  })
}
