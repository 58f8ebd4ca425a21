/**
 * The map as the canvas will show it first, drawn by the server into the page itself: it is seen with the page, before
 * any of the page's code has come, and the canvas then takes its place with nothing moving. The same cards at the same
 * places by the same drawings, in colours that are the tokens' own names, so that a scheme holds for it as for the
 * page. Where the screen looks, and so how far out, is decided on the screen, whose size the server cannot know: by
 * firstLook, sent along as text.
 */
import { fail } from '@/graph/errors'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { boundsOf } from '../cards/card-place'
import { faceMeasure, isInFace } from '../cards/face-measure'
import { areaOf } from '../geometry/area'
import type { Bounds } from '../geometry/curve'
import { openingArrangement } from '../layout/arrangement'
import { short } from '../pens/pen'
import { escapeText, SvgPen } from '../pens/svg-pen'
import { coloursFrom } from '../pens/theme-colours'
import { Scene } from '../scene/scene'
import { firstLook, wholeLook } from '../views/first-look'
import { startOf } from '../views/keyboard-walk'
import { emphasesOf, plainView } from '../views/views'
import { drawDot } from './card-drawing'
import { drawFarLink } from './link-drawing'
import { paintMap } from './painting'
import { pictureBounds } from './picture-export'
import { dotsBelow, shortLabelsBelow } from './semantic-zoom'

/** With more claims the page would grow long. */
const pictureLimit = 400

/** Where scripts do not run the picture is of the whole map, but not blown up beyond a screen of this size. */
const plainScreen = { width: 800, height: 700 }

const tokens = coloursFrom((property) => `var(${property})`)
const measure = faceMeasure(() => fail('internal', '', 'Only a browser can measure this.'))
const plain = { emphasis: 'plain', hovered: false, selected: false, focused: false } as const

/**
 * HTML: the picture, and the script that fits it to the screen, under the `nonce` of the page's policy. Null where the
 * server cannot say what the canvas will show: an empty or a large map, labels in scripts whose widths only a browser
 * knows. Linear in the map, as opening it is.
 */
export function openingPicture(graph: ArgumentGraph, nonce: string | undefined): string | null {
  if (graph.claims.size === 0 || graph.claims.size > pictureLimit) return null
  for (const { label } of graph.claims.values()) if (!isInFace(label)) return null
  const scene = new Scene(graph, measure)
  scene.move(openingArrangement(graph, scene.cards).positions)
  const all = pictureBounds(scene)
  const near = `<g class="near">${drawNear(scene, all)}</g>`
  const far = `<g class="far">${drawFar(scene)}</g>`
  const drawn = withClasses(near + far)
  const under = nonce === undefined ? '' : ` nonce="${escapeText(nonce)}"`
  const picture = `<svg viewBox="${boxAround(all)}">${drawn.svg}</svg>`
  return `<style${under}>${drawn.style}</style>${picture}<script${under}>${fittingScript(scene)}</script>`
}

/** Attributes that a style sheet may as well say. Not the widths of lines: each link has its own. */
const looks =
  / (?:fill|stroke|stroke-dasharray|stroke-linecap|stroke-linejoin|font-size|font-weight|text-anchor)="[^"]*"/g

/** The same with the looks of elements as classes: there are few of them, and a page says each once. */
function withClasses(svg: string): { svg: string; style: string } {
  const classes = new Map<string, string>()
  const short = svg.replaceAll(
    /<(path|circle|rect|polyline|text)([^>]*?)(\/?)>/g,
    (_, tag, attributes, end) => {
      const look = (attributes.match(looks) ?? []).join('').trim()
      const name = classes.get(look) ?? `p${classes.size}`
      classes.set(look, name)
      return `<${tag} class="${name}"${attributes.replaceAll(looks, '')}${end}>`
    },
  )
  const rules = [...classes].map(([look, name]) => {
    const declarations = look.replaceAll(/ ?([\w-]+)="([^"]*)"/g, (_, property, value) =>
      property === 'font-size' ? `font-size:${value}px;` : `${property}:${value};`,
    )
    return `.${name}{${declarations}}`
  })
  return { svg: short, style: rules.join('') }
}

/** Whole cards. */
function drawNear(scene: Scene, all: Bounds): string {
  const pen = new SvgPen('')
  paintMap(pen, scene, {
    colours: tokens,
    measure,
    emphases: emphasesOf(scene.graph, plainView),
    selection: null,
    marked: plainView.marked,
    hovered: null,
    focused: null,
    lifted: new Set(),
    zoom: 1,
    detail: 'cards',
    visible: areaOf([all]),
    clear: all,
  })
  return pen.drawn()
}

/** What is seen of it from afar; lines are as thin on the screen, whatever the size. */
function drawFar(scene: Scene): string {
  const pen = new SvgPen('')
  for (const route of scene.routes().values()) drawFarLink(pen, route, plain, 1, tokens)
  for (const [id, place] of scene.places) {
    const card = scene.cards.get(id)
    const { left, top } = boundsOf(place)
    if (card) pen.at(left, top, 1, () => drawDot(pen, card, plain, tokens))
  }
  return pen.drawn()
}

function boxAround(all: Bounds): string {
  const width = Math.max(all.right - all.left, plainScreen.width)
  const height = Math.max(all.bottom - all.top, plainScreen.height)
  const corner = [(all.left + all.right - width) / 2, (all.top + all.bottom - height) / 2]
  return [...corner, width, height].map(short).join(' ')
}

/** Looks where the canvas will look, as often as the place of the picture gets another size. */
function fittingScript(scene: Scene): string {
  const focus = startOf(scene.graph)
  const cards = [...scene.places].map(([id, place]) => {
    const { left, top, right, bottom } = boundsOf(place)
    return { id, box: [left, top, right, bottom].map(short) }
  })
  const start = cards.findIndex(({ id }) => focus && 'claim' in focus && focus.claim === id)
  const boxes = `[${cards.map(({ box }) => `[${box}]`).join()}]`
  const details = `{shapes:${dotsBelow},cards:${shortLabelsBelow}}`
  return `(${fit})(document.currentScript.previousElementSibling,${boxes},${start},${details},${wholeLook},${firstLook})`
}

/**
 * Runs in the page before its code: uses nothing from outside itself. How much is drawn is said by `data-detail`, for
 * the style sheet; from this zoom on `cards`, and between `dots` and these their `shapes`, the short labels of which
 * depend on the zoom and come with the canvas.
 */
function fit(
  svg: SVGSVGElement,
  boxes: [number, number, number, number][],
  start: number,
  from: { shapes: number; cards: number },
  whole: typeof wholeLook,
  first: typeof firstLook,
): void {
  const cards = boxes.map(([left, top, right, bottom]) => ({ left, top, right, bottom }))
  const bounds = {
    left: Math.min(...cards.map((card) => card.left)),
    top: Math.min(...cards.map((card) => card.top)),
    right: Math.max(...cards.map((card) => card.right)),
    bottom: Math.max(...cards.map((card) => card.bottom)),
  }
  const place = svg.parentElement ?? svg
  const look = () => {
    const screen = { width: place.clientWidth, height: place.clientHeight }
    // Nothing to be seen of it yet: nothing to be styled either.
    if (screen.width === 0 || screen.height === 0) {
      svg.dataset.detail = 'none'
      return
    }
    const { zoom, centre } = first(cards, bounds, cards[start] ?? null, screen, whole(bounds, screen))
    svg.dataset.detail = zoom < from.shapes ? 'dots' : zoom < from.cards ? 'shapes' : 'cards'
    const [width, height] = [screen.width / zoom, screen.height / zoom]
    svg.setAttribute('viewBox', `${centre.x - width / 2} ${centre.y - height / 2} ${width} ${height}`)
  }
  look()
  new ResizeObserver(look).observe(place)
}
