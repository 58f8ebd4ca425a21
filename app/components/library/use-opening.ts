/** A map that was asked for and takes its time, as when the store is slow: the browser alone would only turn its sign. */
import { useEffect, useRef } from 'react'
import { listen } from '../parts/listen'
import { patience } from '../parts/patience'

/** `tell` is called when the wait becomes one; and with false when the page is shown again, as by going back. */
export function useOpening(tell: (isLate: boolean) => void): void {
  const latest = useRef(tell)
  latest.current = tell
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="/maps/"]') : null
      const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
      if (!link || event.defaultPrevented || event.button !== 0 || isElsewhere) return
      clearTimeout(timer)
      timer = setTimeout(() => latest.current(true), patience)
    }
    const stop = listen(window, {
      click,
      pageshow({ persisted }) {
        if (persisted) latest.current(false)
      },
      pagehide: () => clearTimeout(timer),
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
}
