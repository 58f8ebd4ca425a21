/** Whether a port can be listened on: asked before anything that takes long. */
import { createServer } from 'node:net'

/** A port that is taken is looked at again for three seconds: a server that is just ending lets go of it in time. */
const looks = 30
/** Milliseconds. */
const interval = 100

/** Resolves to false when something else listens there, and goes on to; rejects when the address is not of this machine. */
export async function portIsFree({ host, port }) {
  for (let look = 1; look < looks; look++) {
    if (await canListen(host, port)) return true
    await pause()
  }
  return canListen(host, port)
}

function canListen(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(new Error(`Cannot listen on ${host}, port ${port}: ${error.message}.`))
    })
    probe.listen({ host, port }, () => probe.close(() => resolve(true)))
  })
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, interval))
}
