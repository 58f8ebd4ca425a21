/** What gestures do to what is shown, and what they tell the page: a drag moves cards at once, saving is the page's. */
import type { ClaimId } from '@/graph/model/ids'
import { sameTarget } from '@/graph/model/link'
import type { CanvasEvents } from './canvas-contract'
import type { Shown } from './canvas-picture'
import type { PlaceKeeper } from './place-keeper'
import type { CardMotion } from './stage/card-motion'
import type { GestureEvents } from './stage/gestures'
import type { CardStage } from './stage/stage'

interface Effects {
  shown: Shown
  stage: CardStage
  places: PlaceKeeper
  motion: CardMotion
  events: CanvasEvents
  /** The person took the map in hand: from now on nothing moves the screen by itself. */
  touched(): void
}

export function gestureEffects({ shown, stage, places, motion, events, touched }: Effects): GestureEvents {
  /** The other cards that are chosen together with this one. */
  const companions = (id: string): string[] => {
    const { marked } = shown.view
    return marked.has(id) ? [...marked].filter((other) => other !== id && shown.scene.places.has(other)) : []
  }
  return {
    hover: (target) => {
      shown.hovered = target
      events.hover?.(target)
      stage.redraw()
    },
    select: (target) => {
      const { selection, marked } = shown.view
      if (marked.size > 0 || !sameTarget(target, selection)) events.select?.(target)
    },
    open: (target) => {
      if (target !== null) events.open?.(target)
    },
    toggle: (target) => events.toggle?.(target),
    frame: (box) => {
      shown.frame = box
      stage.redraw()
    },
    mark: (box) => {
      const { scene, emphases } = shown
      const isShown = (id: string) => emphases.claim(id) !== 'hidden'
      events.mark?.(scene.claimsIn(box, isShown).map((id) => ({ claim: id as ClaimId })))
    },
    drag: (id, to) => {
      const { scene, lifted } = shown
      const from = scene.places.get(id)
      touched()
      // What is chosen together goes along.
      const along = from ? companions(id) : []
      const moved = along.flatMap((other) => {
        const place = scene.places.get(other)
        return place && from ? [{ id: other, x: place.x + to.x - from.x, y: place.y + to.y - from.y }] : []
      })
      for (const one of [id, ...along]) lifted.add(one)
      scene.move([{ id, ...to }, ...moved])
    },
    drop: (id) => {
      const ids = [id, ...companions(id)]
      motion.place(places.positionsOf(ids))
      shown.lifted.clear()
      places.stop()
      events.move?.(places.positionsOf(ids))
    },
    edgeDrag: (drag) => {
      shown.edge = drag
      stage.redraw()
    },
    zoom: touched,
    link: (from, to) => events.link?.(from, to),
  }
}
