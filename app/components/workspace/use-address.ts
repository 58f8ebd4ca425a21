/** Keeps the address and the session in step: a step one may want to go back to is a place in the history, typing is not. */
import { useEffect } from 'react'
import { isStep, type Place, placeOf, readPlace, writePlace } from '@/lib/workspace/url-state'
import { useSession } from './session-context'

export function useAddress(): void {
  const session = useSession()

  useEffect(() => {
    let shown: Place = placeOf(session.getSnapshot())
    const address = (place: Place) => {
      const query = writePlace(place).toString()
      return `${window.location.pathname}${query === '' ? '' : `?${query}`}`
    }

    const follow = () => {
      const place = placeOf(session.getSnapshot())
      const now = address(place)
      if (now === `${window.location.pathname}${window.location.search}`) return
      if (isStep(shown, place)) window.history.pushState(null, '', now)
      else window.history.replaceState(null, '', now)
      shown = place
    }
    const goBack = () => {
      const place = readPlace(new URLSearchParams(window.location.search))
      shown = place
      session.goTo(place)
    }

    const unsubscribe = session.subscribe(follow)
    window.addEventListener('popstate', goBack)
    return () => {
      unsubscribe()
      window.removeEventListener('popstate', goBack)
    }
  }, [session])
}
