/** A stretch of network that takes requests through and loses the answers, with the connection. */
import { connect, createServer } from 'node:net'

export interface LosingProxy {
  /** To be asked in the place of the server. */
  address: string
  /** How many answers were lost: each on its way back, so that the server had done what it was asked. */
  lost(): number
  close(): void
}

/** `target` is the address of a server, such as http://127.0.0.1:41234. */
export async function losingProxy(target: string): Promise<LosingProxy> {
  const { hostname, port } = new URL(target)
  let lost = 0
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const socket of [client, upstream]) {
      socket.on('error', () => undefined)
      socket.on('close', () => {
        client.destroy()
        upstream.destroy()
      })
    }
    client.on('data', (data) => upstream.write(data))
    upstream.once('data', () => {
      lost += 1
      client.destroy()
      upstream.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const at = typeof address === 'object' && address ? address.port : 0
  return { address: `http://127.0.0.1:${at}`, lost: () => lost, close: () => void server.close() }
}
