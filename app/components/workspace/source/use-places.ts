/**
 * The places in the text on which something rests, in step with what is selected: which of them one is at, going to the
 * next, and what is listed where several rest on one.
 */
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { SourcePlace } from '@/graph/anchoring/source-reading'
import type { Selected } from '@/lib/workspace/state/workspace-state'
import { useSession } from '../session-context'
import { placeLook, type StandingOut } from './place-looks'

export interface Places {
  /** Of the place one is at, among all of them. */
  at: number | null
  /** What rests on it is listed, to choose among it. */
  listed: SourcePlace | null
  /** What was pressed to list it. */
  pressed: RefObject<HTMLElement | null>
  /** Chooses what rests on the place, or lists it where it is not one thing for sure. */
  press(key: string, element: HTMLElement): void
  /** Selects what rests on the place, and is at that place of it. */
  choose(on: Selected, key: string): void
  step(by: 1 | -1): void
  closeList(): void
}

interface PlacesOnPage {
  body: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  /** Brings what this selects into sight. Always the same function. */
  show(selector: string): void
}

export function usePlaces(
  places: readonly SourcePlace[],
  looks: StandingOut,
  { body, scroller, show }: PlacesOnPage,
): Places {
  const session = useSession()
  const [visited, setVisited] = useState<string | null>(null)
  const [listed, setListed] = useState<string | null>(null)
  const pressed = useRef<HTMLElement | null>(null)

  // What is selected elsewhere is brought into sight, unless some of it is there already.
  const current = places.filter((other) => placeLook(other, looks) === 'current')
  const currentKeys = current.map(({ key }) => key).join('|')
  useEffect(() => {
    if (currentKeys === '') return
    const keys = currentKeys.split('|')
    const wanted = visited !== null && keys.includes(visited) ? [visited] : keys
    if (wanted.some((key) => isInSight(body.current, scroller.current, key))) return
    show(`[data-place="${wanted[0]}"]`)
  }, [currentKeys, visited, body, scroller, show])

  const currentKey = current.some(({ key }) => key === visited) ? visited : current[0]?.key
  const found = places.findIndex(({ key }) => key === currentKey)
  const at = found < 0 ? null : found

  function choose(on: Selected, key: string) {
    setVisited(key)
    setListed(null)
    session.select(on)
  }

  return {
    at,
    listed: places.find(({ key }) => key === listed) ?? null,
    pressed,
    choose,
    press(key, element) {
      const [only, ...more] = places.find((other) => other.key === key)?.resting ?? []
      if (!only) return
      if (more.length === 0 && only.by !== 'likeness') return choose(only.on, key)
      pressed.current = element
      setListed(key)
    },
    step(by) {
      const first = by > 0 ? 0 : places.length - 1
      const next = places[at === null ? first : (at + by + places.length) % places.length]
      const [resting] = next?.resting ?? []
      if (next && resting) choose(resting.on, next.key)
    },
    closeList: () => setListed(null),
  }
}

function isInSight(body: HTMLElement | null, scroller: HTMLElement | null, key: string): boolean {
  const element = body?.querySelector(`[data-place="${key}"]`)
  if (!element || !scroller) return false
  const own = element.getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  return own.bottom > frame.top + 20 && own.top < frame.bottom - 20
}
