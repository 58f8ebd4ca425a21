'use client'
/**
 * The map drawn: a thin hold of lib/cytoscape, which draws and tells of gestures. It passes the session's state in and
 * the gestures on; no element of the canvas is React's.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ClaimId } from '@/graph/model/ids'
import type { CanvasEvents, MapCanvas } from '@/lib/cytoscape/canvas-contract'
import { createCanvas } from '@/lib/cytoscape/map-canvas'
import { isStandIn } from '@/lib/cytoscape/views/hiding'
import { wholeLimit } from '@/lib/cytoscape/views/nearest-part'
import type { Target } from '@/lib/cytoscape/views/views'
import type { WorkspaceSession } from '@/lib/workspace/session-contract'
import { graphDifference } from '@/lib/workspace/state/graph-difference'
import { Spoken } from '../parts/Spoken'
import styles from './Canvas.module.css'
import { EmptySign, LaneChoice, LayoutSign, PartSign } from './canvas/CanvasSigns'
import { draggedLink } from './canvas/dragged-link'
import { HiddenClaims } from './canvas/HiddenClaims'
import { Minimap } from './canvas/Minimap'
import { OpeningPicture } from './canvas/OpeningPicture'
import { chainToDraw, createShownMap, type ShownMap } from './canvas/shown-map'
import { copyPicture, savePng, saveSvg } from './canvas/take-along'
import { passingClaims } from './outline/passing-claims'
import { useReadOnly } from './read-only'
import { useSession, useWorkspace } from './session-context'

/** `nonce`: of the page's content security policy. */
export function Canvas({ nonce }: { nonce: string | undefined }) {
  const session = useSession()
  const container = useRef<HTMLDivElement>(null)
  const [canvas, setCanvas] = useState<MapCanvas | null>(null)
  const painted = useRef(new Set<() => void>())
  const picture = useRef<HTMLDivElement>(null)
  const [around, setAround] = useState<ClaimId | null>(null)
  const [isLayingOut, setLayingOut] = useState(false)

  useEffect(() => {
    if (!container.current) return
    const shownMap = createShownMap()
    const first = shownMap(session.getSnapshot())
    const { graph } = session.getSnapshot()
    // All of it, so that what is hidden has its place when it comes back; or the part of it that can be drawn.
    let shown: ShownMap =
      first.around === null ? { graph, without: new Map(), notes: new Map(), around: null } : first
    painted.current.add(function uncover() {
      painted.current.delete(uncover)
      picture.current?.replaceChildren()
    })
    const made = createCanvas(container.current, {
      ...eventsFor(session, () => shown, painted.current),
      layout: setLayingOut,
    })
    made.setLanes(session.getSnapshot().lanes)
    made.show(shown.graph)
    setAround(shown.around)
    const follow = () => {
      const now = shownMap(session.getSnapshot())
      if (now === shown) return
      const before = shown
      shown = now
      made.setLinkNotes(now.notes)
      if (now.around !== before.around) {
        made.show(now.graph)
        setAround(now.around)
      } else if (now.graph !== before.graph) made.patch(graphDifference(before.graph, now.graph), now.graph)
    }
    follow()
    // Straight from the session, so that a change is patched in even where React would skip a state between.
    const stop = session.subscribe(follow)
    // Where only a part is drawn, the places of that part say nothing of the rest: none are saved along.
    session.arrangeBy(first.around === null ? made : null)
    setCanvas(made)
    return () => {
      stop()
      session.arrangeBy(null)
      setCanvas(null)
      made.destroy()
    }
  }, [session])

  const [hasKeyboard, setKeyboard] = useState(false)
  return (
    <div className={styles.frame}>
      <div
        ref={container}
        className={styles.canvas}
        role="application"
        aria-label="Map"
        aria-roledescription="argument map"
        aria-describedby="canvas-keys"
        data-shortcut="canvas"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk the map from here
        tabIndex={0}
        onKeyDown={(event) => {
          if (canvas?.key(event.nativeEvent)) event.preventDefault()
        }}
        onFocus={(event) => {
          const byKey = event.currentTarget.matches(':focus-visible')
          setKeyboard(true)
          canvas?.setFocused(byKey)
        }}
        onBlur={() => {
          setKeyboard(false)
          canvas?.setFocused(false)
        }}
      />
      <OpeningPicture ref={picture} nonce={nonce} />
      <Spoken as="p" id="canvas-keys">
        Right and left arrows walk along links, up and down among neighbours, with Shift onto the link itself.
        Enter edits.
      </Spoken>
      <Announcer canvas={canvas} active={hasKeyboard} />
      <div className={styles.signs}>
        <LaneChoice />
        <HiddenClaims />
        <PartSign around={around} />
        {isLayingOut && <LayoutSign stop={() => canvas?.stopLayout()} />}
      </div>
      <EmptySign />
      {canvas && <Minimap canvas={canvas} painted={painted.current} />}
      {canvas && <Following canvas={canvas} />}
    </div>
  )
}

function eventsFor(
  session: WorkspaceSession,
  shown: () => ShownMap,
  painted: ReadonlySet<() => void>,
): CanvasEvents {
  /** A stand-in is no record of the map: choosing it brings back what it stands for. */
  const unfold = (target: Target) => {
    if (target === null || !('link' in target) || !isStandIn(target.link)) return false
    session.showAgain(shown().without.get(target.link))
    return true
  }
  return {
    select(target) {
      if (!unfold(target)) session.select(target)
    },
    toggle(target) {
      if (!unfold(target)) session.toggleMark(target)
    },
    mark: (targets) => session.mark(targets),
    open(target) {
      if (unfold(target)) return
      session.select(target)
      session.setTask('edit')
    },
    move(positions) {
      session.run([
        { type: 'setPositions', positions: positions.map(({ id, x, y }) => ({ id: id as ClaimId, x, y })) },
      ])
    },
    link(from, to) {
      if (unfold(to)) return
      const link = draggedLink(session.getSnapshot().graph, from, to)
      const added = link && session.run([{ type: 'addLink', link }])?.added.links[0]
      if (added) session.select({ link: added.id })
    },
    zoom: (zoom) => session.reportZoom(zoom),
    painted() {
      for (const tell of painted) tell()
    },
  }
}

/** Draws nothing itself: apart, so that a change of the map draws none of the signs over the canvas again. */
function Following({ canvas }: { canvas: MapCanvas }) {
  useView(canvas)
  useRequests(canvas)
  return null
}

/** What stands out follows the session. What is selected elsewhere, and a chain that is kept, is brought onto the screen. */
function useView(canvas: MapCanvas): void {
  const selection = useWorkspace((state) => state.selection)
  const marked = useWorkspace((state) => state.marked)
  const graph = useWorkspace((state) => state.graph)
  const filter = useWorkspace((state) => state.filter)
  const chain = useWorkspace(chainToDraw)
  const passing = useMemo(() => passingClaims(graph, filter), [graph, filter])
  useEffect(() => {
    canvas.setView({ selection, marked, chain, passing, hideOthers: false })
  }, [canvas, selection, marked, chain, passing])
  useEffect(() => {
    canvas.reveal(selection)
  }, [canvas, selection])
  const kept = useWorkspace((state) => state.answer?.chains[state.shownChain ?? -1])
  useEffect(() => {
    if (kept) canvas.revealAll(kept.claims)
  }, [canvas, kept])
  const lanes = useWorkspace((state) => state.lanes)
  useEffect(() => canvas.setLanes(lanes), [canvas, lanes])
  const isReadOnly = useReadOnly()
  useEffect(() => canvas.setMovable(!isReadOnly), [canvas, isReadOnly])
}

function useRequests(canvas: MapCanvas): void {
  const session = useSession()
  const request = useWorkspace((state) => state.canvasRequest)
  const done = useRef<number | null>(null)
  useEffect(() => {
    if (!request || request.serial === done.current) return
    done.current = request.serial
    switch (request.kind) {
      case 'fit':
        canvas.fitMap()
        break
      case 'reveal':
        canvas.revealAll(request.claims)
        break
      case 'zoom-in':
        canvas.zoomIn()
        break
      case 'zoom-out':
        canvas.zoomOut()
        break
      case 'zoom-to-selection':
        canvas.zoomToChosen()
        break
      case 'tidy':
        tidy(session, canvas)
        break
      case 'save-png':
        void savePng(session, canvas)
        break
      case 'save-svg':
        saveSvg(session, canvas)
        break
      case 'copy-picture':
        void copyPicture(session, canvas)
        break
    }
  }, [canvas, request, session])
}

function tidy(session: WorkspaceSession, canvas: MapCanvas): void {
  const { lanes, graph } = session.getSnapshot()
  if (lanes !== null) session.tell('Lanes lay themselves out. Tidy is for the graph.')
  else if (graph.claims.size > wholeLimit) session.tell('This map is drawn in parts, each laid out afresh.')
  else void canvas.tidy(graph)
}

/** Says where one is, while the keyboard is on the map. */
function Announcer({ canvas, active }: { canvas: MapCanvas | null; active: boolean }) {
  const selection = useWorkspace((state) => state.selection)
  const marked = useWorkspace((state) => state.marked.size)
  const words = active && canvas ? canvas.describe(selection) : ''
  const text = words !== '' && marked > 0 ? `${marked} chosen. ${words}` : words
  const lanes = useWorkspace((state) => state.lanes)
  return (
    <>
      <Spoken as="p" aria-live="polite">
        {text}
      </Spoken>
      <Spoken as="p" aria-live="polite">
        {lanes === null
          ? 'The map is shown as a graph.'
          : `The map is shown in lanes, one for each ${lanes}.`}
      </Spoken>
    </>
  )
}
