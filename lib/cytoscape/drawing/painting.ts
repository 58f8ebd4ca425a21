/**
 * Paints a scene: halos, dimmed links, bright links, joints, cards, labels, in this order. What is painted depends on
 * its arguments alone; the screen, the PNG and the SVG all come from here.
 */
import type { Card } from '../cards/card'
import type { Area } from '../geometry/area'
import { type Bounds, overlap, type Point } from '../geometry/curve'
import type { Route } from '../links/link-route'
import type { MeasureText, Pen } from '../pens/pen'
import type { ThemeColours } from '../pens/theme-colours'
import type { Scene } from '../scene/scene'
import { sentenceOf } from '../views/describe'
import type { Emphases, Target } from '../views/views'
import { type CardState, drawCard, drawCardHalo, drawDot, drawShortCard, drawStep } from './card-drawing'
import { drawBands, drawLaneNames } from './lane-drawing'
import {
  drawFarLink,
  drawJoints,
  drawLink,
  drawLinkHalo,
  drawLinkLabel,
  drawLinkNote,
  drawLinkRing,
  drawWeakest,
  type LinkState,
  labelPoint,
} from './link-drawing'
import { type Detail, linkLabelsAbove, sectionNames, shortLabelOf } from './semantic-zoom'

export interface Look {
  colours: ThemeColours
  measure: MeasureText
  emphases: Emphases
  selection: Target
  marked: ReadonlySet<string>
  hovered: Target
  /** Where the keyboard is. */
  focused: Target
  /** 1 is 100 %. */
  zoom: number
  detail: Detail
  /** What of the map can be seen, in units of the map. */
  visible: Area
  /** The part of it in which the names of lanes stand: not where something lies over the map. */
  clear: Bounds
  /** Cards in the hand of the person, drawn over the others. */
  lifted: ReadonlySet<string>
}

interface VisibleCard {
  card: Card
  at: Point
  state: CardState
}

interface VisibleLink {
  route: Route
  state: LinkState
}

export function paintMap(pen: Pen, scene: Scene, look: Look): void {
  const cards = visibleCards(scene, look)
  const links = visibleLinks(scene, look)
  const bright = links.filter(({ state }) => state.emphasis !== 'dim')
  drawBands(pen, scene.lanes, look.visible.bounds, look.zoom, look.colours)
  paintHalos(pen, cards, bright, look)
  for (const link of links) if (link.state.emphasis === 'dim') paintLink(pen, scene, link, look)
  for (const link of bright) paintLink(pen, scene, link, look)
  if (look.detail !== 'dots') {
    for (const { route, state } of links) drawJoints(pen, route, state, look.colours)
  }
  for (const card of cards) paintCard(pen, card, look)
  paintSteps(pen, cards, look)
  paintLabels(pen, scene, bright, look)
  if (scene.lanes.length > 0) {
    drawLaneNames(pen, scene.lanes, look.clear, look.zoom, look.measure, look.colours)
  } else if (look.detail === 'dots') paintSections(pen, scene, look)
}

function visibleCards(scene: Scene, look: Look): VisibleCard[] {
  const cards: VisibleCard[] = []
  const selected = look.selection && 'claim' in look.selection ? look.selection.claim : undefined
  const hovered = look.hovered && 'claim' in look.hovered ? look.hovered.claim : undefined
  const focused = look.focused && 'claim' in look.focused ? look.focused.claim : undefined
  scene.cardsIn(look.visible, (id, _place, { left, top }) => {
    const card = scene.cards.get(id)
    if (!card) return
    const emphasis = look.emphases.claim(id)
    if (emphasis === 'hidden') return
    const state = {
      emphasis,
      hovered: id === hovered,
      selected: id === selected || look.marked.has(id),
      focused: id === focused,
    }
    cards.push({ card, at: { x: left, y: top }, state })
  })
  const height = ({ card, state }: VisibleCard) =>
    (look.lifted.has(card.id) ? 4 : 0) + (state.selected ? 2 : 0) + (state.emphasis === 'dim' ? 0 : 1)
  return cards.sort((a, b) => height(a) - height(b))
}

function visibleLinks(scene: Scene, look: Look): VisibleLink[] {
  const links: VisibleLink[] = []
  const selected = look.selection && 'link' in look.selection ? look.selection.link : undefined
  const hovered = look.hovered && 'link' in look.hovered ? look.hovered.link : undefined
  scene.routesIn(look.visible, (id, route) => {
    const emphasis = look.emphases.link(id)
    if (emphasis === 'hidden') return
    links.push({
      route,
      state: { emphasis, hovered: id === hovered, selected: id === selected || look.marked.has(id) },
    })
  })
  return links
}

function paintHalos(
  pen: Pen,
  cards: readonly VisibleCard[],
  links: readonly VisibleLink[],
  look: Look,
): void {
  for (const { card, at, state } of cards) {
    if (state.emphasis === 'chain') pen.at(at.x, at.y, 1, () => drawCardHalo(pen, card, look.colours))
  }
  const onChain = (claim: string) => look.emphases.claim(claim) === 'chain'
  for (const { route, state } of links) {
    if (state.emphasis === 'chain') drawLinkHalo(pen, route, onChain, look.colours)
  }
  for (const { route, state } of links) if (state.selected) drawLinkRing(pen, route, look.colours)
}

function paintLink(pen: Pen, scene: Scene, { route, state }: VisibleLink, look: Look): void {
  if (look.detail === 'dots') drawFarLink(pen, route, state, 1 / look.zoom, look.colours)
  else {
    const name = () => sentenceOf(scene.graph, route.link)
    pen.named(name, () => drawLink(pen, route, state, look.colours))
  }
}

function paintCard(pen: Pen, { card, at, state }: VisibleCard, look: Look): void {
  pen.at(at.x, at.y, 1, () => {
    if (look.detail === 'cards')
      pen.named(
        () => `${card.label}, ${card.kind}`,
        () => drawCard(pen, card, state, look.colours),
      )
    else if (look.detail === 'dots') drawDot(pen, card, state, look.colours)
    else drawShortCard(pen, card, shortLabelOf(card, look.zoom, look.measure), state, look.colours)
  })
}

function paintSteps(pen: Pen, cards: readonly VisibleCard[], look: Look): void {
  const scale = Math.max(1, 0.8 / look.zoom)
  for (const { card, at } of cards) {
    const step = look.emphases.step(card.id)
    if (step) pen.at(at.x, at.y, scale, () => drawStep(pen, step, look.colours))
  }
}

/** Labels of links: of all from near, else of what is hovered or selected; and the pill on the weakest of a chain. */
function paintLabels(pen: Pen, scene: Scene, links: readonly VisibleLink[], look: Look): void {
  const scale = Math.max(1, 0.9 / look.zoom)
  for (const { route, state } of links) {
    const weakest = look.emphases.weakest === route.link.id
    const named = state.hovered || state.selected || look.zoom > linkLabelsAbove
    const note = look.detail === 'dots' ? undefined : scene.linkNotes.get(route.link.id)
    if (!weakest && !named && note === undefined) continue
    const at = labelPoint(route, scene.graph.linksTo(route.link.id).length > 0)
    pen.at(at.x, at.y, scale, () => {
      if (note !== undefined) drawLinkNote(pen, note, look.measure, look.colours)
      else if (named) drawLinkLabel(pen, route, look.measure, look.colours)
      else drawWeakest(pen, route, look.measure, look.colours)
    })
  }
}

/** Names of sections, the largest first; one that would cover another is left out. */
function paintSections(pen: Pen, scene: Scene, look: Look): void {
  const taken: Bounds[] = []
  for (const { name, x, y } of sectionNames(scene.graph, scene.places)) {
    const width = look.measure(name, 12, 600) / look.zoom
    const height = 20 / look.zoom
    const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
    if (taken.some((other) => overlap(other, box))) continue
    taken.push(box)
    const { token } = look.colours
    pen.at(x, y, 1 / look.zoom, () => {
      pen.path(ground(width * look.zoom), { fill: token.canvas, opacity: 0.86 })
      pen.text(0, 4, name, { size: 12, weight: 600, fill: token['text-2'], anchor: 'middle' })
    })
  }
}

function ground(width: number): { d: string } {
  const half = width / 2 + 5
  return { d: `M${-half} -10H${half}V10H${-half}Z` }
}
