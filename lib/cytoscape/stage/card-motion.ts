/** Moves cards, on the scene and on the stage alike: at once, or travelling so that the eye can follow. */

import type { Point } from '../geometry/curve'
import type { PlacedNode } from '../layout/column-measures'
import type { Scene } from '../scene/scene'
import type { CardStage } from './stage'
import { type Tween, tween } from './tween'

export class CardMotion {
  readonly #stage: CardStage
  readonly #scene: () => Scene
  #journey: { tween: Tween; goals: ReadonlyMap<string, Point> } | undefined

  constructor(stage: CardStage, scene: () => Scene) {
    this.#stage = stage
    this.#scene = scene
  }

  /** Puts cards where they are to lie. */
  place(positions: readonly PlacedNode[]): void {
    this.#scene().move(positions)
    this.#arrived(positions)
    this.#stage.redraw()
  }

  /** Whether cards are on their way. */
  get travels(): boolean {
    return this.#journey !== undefined
  }

  /** Where the card will be when it has arrived. */
  goalOf(id: string): Point | undefined {
    return this.#journey?.goals.get(id) ?? this.#scene().places.get(id)
  }

  /** Lets cards travel for `duration` milliseconds. Another journey begins where this one is. */
  travel(positions: readonly PlacedNode[], duration: number): void {
    const goals = new Map<string, Point>(this.#journey?.goals)
    for (const { id, x, y } of positions) goals.set(id, { x, y })
    this.#journey?.tween.stop()
    const starts = new Map<string, Point>()
    for (const id of goals.keys()) {
      const place = this.#scene().places.get(id)
      if (place) starts.set(id, { x: place.x, y: place.y })
    }
    const at = (share: number): PlacedNode[] =>
      [...goals].flatMap(([id, goal]) => {
        const start = starts.get(id)
        if (!start) return []
        return { id, x: start.x + (goal.x - start.x) * share, y: start.y + (goal.y - start.y) * share }
      })
    const step = (share: number) => {
      const now = at(share)
      this.#scene().move(now)
      if (share === 1) {
        this.#arrived(now)
        this.#journey = undefined
      }
      this.#stage.redraw()
    }
    if (duration <= 0) {
      step(1)
      return
    }
    this.#journey = { tween: tween(duration, step), goals }
  }

  /** Ends a journey at its goals. */
  arrive(): void {
    const journey = this.#journey
    if (!journey) return
    journey.tween.stop()
    this.#journey = undefined
    this.place([...journey.goals].map(([id, goal]) => ({ id, ...goal })))
  }

  stop(): void {
    this.#journey?.tween.stop()
    this.#journey = undefined
  }

  #arrived(positions: readonly PlacedNode[]): void {
    // On the way of other links, or out of it.
    this.#scene().routeAfresh()
    const { cy } = this.#stage
    cy.batch(() => {
      for (const { id, x, y } of positions) {
        const node = cy.getElementById(id)
        if (node.nonempty()) node.position({ x, y })
      }
    })
  }
}
