/**
 * Ends a server whose starter is gone, however that ended: `node watchdog.mjs PID`, with the starter at the other end of
 * standard input. It outlives the starter by the moment that takes.
 */
const pid = Number(process.argv[2])

process.stdin.resume()
process.stdin.once('end', () => {
  try {
    process.kill(pid, 'SIGTERM')
  } catch {
    // It has ended already, as it should have.
  }
})
// Ctrl-C reaches the whole group of the starter, which then stops the server in order.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => undefined)
