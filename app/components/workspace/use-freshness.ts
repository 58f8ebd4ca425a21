/**
 * Keeps the page up to date: follows the map while the page is seen, looks for others' changes when one comes back to it,
 * and sends what waits as soon as the network is back. A page in the background follows nothing: a browser grants few
 * connections to one server, and many tabs would use them up.
 */
import { useEffect } from 'react'
import { listen } from '../parts/listen'
import { useSession } from './session-context'

export function useFreshness(): void {
  const session = useSession()
  useEffect(() => {
    let stopFollowing: (() => void) | null = null
    const isSeen = () => document.visibilityState === 'visible'
    const follow = () => {
      if (isSeen()) stopFollowing ??= session.follow()
      else {
        stopFollowing?.()
        stopFollowing = null
      }
    }
    const look = () => {
      if (isSeen()) void session.refresh()
    }
    follow()
    const stops = [
      listen(document, {
        visibilitychange() {
          follow()
          look()
        },
      }),
      listen(window, { focus: look, online: () => session.retryNow() }),
    ]
    return () => {
      for (const stop of stops) stop()
      stopFollowing?.()
    }
  }, [session])
}
