/** Keeps the address and the session in step: a step one may want to go back to is a place in the history, typing is not. */
import { useEffect } from 'react'
import { isStep, type Place, placeOf, readPlace, writePlace } from '@/lib/workspace/state/url-state'
import { useSession } from './session-context'

export function useAddress(): void {
  const session = useSession()

  useEffect(() => {
    let shown: Place = placeOf(session.getSnapshot())
    const address = (place: Place) => {
      const query = writePlace(place).toString()
      return `${window.location.pathname}${query === '' ? '' : `?${query}`}`
    }

    /** Going back or forward: what one passes on the way is no place of its own. */
    let journeys = 0
    const follow = () => {
      const state = session.getSnapshot()
      // A question and its answer are one step.
      if (journeys > 0 || state.asking) return
      const place = placeOf(state)
      const now = address(place)
      if (now === `${window.location.pathname}${window.location.search}`) return
      if (isStep(shown, place)) window.history.pushState(null, '', now)
      else window.history.replaceState(null, '', now)
      shown = place
    }
    const goBack = async () => {
      const place = readPlace(new URLSearchParams(window.location.search))
      shown = place
      journeys += 1
      await session.goTo(place)
      journeys -= 1
    }

    const unsubscribe = session.subscribe(follow)
    window.addEventListener('popstate', goBack)
    return () => {
      unsubscribe()
      window.removeEventListener('popstate', goBack)
    }
  }, [session])
}
