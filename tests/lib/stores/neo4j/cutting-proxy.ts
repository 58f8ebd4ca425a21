/** A stretch of network between store and server that can be cut: now, or just when a commit has been sent. */
import { connect, createServer, type Socket } from 'node:net'

/** Bolt's COMMIT: a message of two bytes, framed. */
const commitMessage = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00])

export interface CuttingProxy {
  port: number
  /** The reply to the next commit (or the one after so many others) is lost, and every connection with it. */
  loseNextCommitReply(after?: number): void
  /** From now on nobody gets through, or everybody again. */
  block(blocked: boolean): void
  /** How many replies were lost. */
  lost(): number
  close(): void
}

/** `onLost` is called the moment a reply is lost. */
export async function cuttingProxy(target: number, onLost: () => void = () => {}): Promise<CuttingProxy> {
  const sockets = new Set<Socket>()
  /** Commits until the one whose reply is lost. */
  let armed: number | undefined
  let blocked = false
  let lost = 0

  const server = createServer((client) => {
    if (blocked) return void client.destroy()
    const upstream = connect(target, '127.0.0.1')
    let losing = false
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.on('data', (data: Buffer) => {
      if (armed !== undefined && data.includes(commitMessage)) {
        losing = armed === 0
        armed = losing ? undefined : armed - 1
      }
      upstream.write(data)
    })
    upstream.on('data', (data) => {
      if (!losing) return void client.write(data)
      lost += 1
      onLost()
      for (const socket of sockets) socket.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    loseNextCommitReply: (after = 0) => {
      armed = after
    },
    block: (now) => {
      blocked = now
      if (now) for (const socket of sockets) socket.destroy()
    },
    lost: () => lost,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
