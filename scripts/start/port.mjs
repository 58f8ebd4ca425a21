/** Whether a port can be listened on: asked before anything that takes long. */
import { createServer } from 'node:net'

/** Resolves to false when something else listens there; rejects when the address is not of this machine. */
export function portIsFree({ host, port }) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(new Error(`Cannot listen on ${host}, port ${port}: ${error.message}.`))
    })
    probe.listen({ host, port }, () => probe.close(() => resolve(true)))
  })
}
