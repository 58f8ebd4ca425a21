/** Looks for others' changes when one comes back to the page, and sends what waits as soon as the network is back. */
import { useEffect } from 'react'
import { useSession } from './session-context'

export function useFreshness(): void {
  const session = useSession()
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void session.refresh()
    }
    const send = () => session.retryNow()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    window.addEventListener('online', send)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
      window.removeEventListener('online', send)
    }
  }, [session])
}
