'use client'
/**
 * The map drawn: a thin hold of lib/cytoscape, which draws and tells of gestures. It passes the session's state in and
 * the gestures on; no element of the canvas is React's.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Chain } from '@/graph/chains/answer'
import type { ClaimId } from '@/graph/model/ids'
import type { CanvasEvents, MapCanvas } from '@/lib/cytoscape/canvas-contract'
import { createCanvas } from '@/lib/cytoscape/map-canvas'
import { graphDifference } from '@/lib/workspace/graph-difference'
import type { WorkspaceSession } from '@/lib/workspace/session'
import { visibleChain, type WorkspaceState } from '@/lib/workspace/workspace-state'
import styles from './Canvas.module.css'
import { draggedLink } from './dragged-link'
import { Minimap } from './Minimap'
import { passingClaims } from './outline/passing-claims'
import { useSession, useWorkspace } from './session-context'
import { copyPicture, savePng, saveSvg } from './take-along'

export function Canvas() {
  const session = useSession()
  const container = useRef<HTMLDivElement>(null)
  const [canvas, setCanvas] = useState<MapCanvas | null>(null)
  const painted = useRef(new Set<() => void>())

  useEffect(() => {
    if (!container.current) return
    const made = createCanvas(container.current, eventsFor(session, painted.current))
    let shown = session.getSnapshot().graph
    made.show(shown)
    // Straight from the session, so that a change is patched in even where React would skip a state between.
    const stop = session.subscribe(() => {
      const { graph } = session.getSnapshot()
      if (graph === shown) return
      made.patch(graphDifference(shown, graph), graph)
      shown = graph
    })
    session.arrangeBy(made)
    setCanvas(made)
    return () => {
      stop()
      session.arrangeBy(null)
      setCanvas(null)
      made.destroy()
    }
  }, [session])

  useView(canvas)
  useRequests(canvas)
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
      <p id="canvas-keys" className={styles.spoken}>
        Right and left arrows walk along links, up and down among neighbours, with Shift onto the link itself.
        Enter edits.
      </p>
      <Announcer canvas={canvas} active={hasKeyboard} />
      {canvas && <Minimap canvas={canvas} painted={painted.current} />}
    </div>
  )
}

function eventsFor(session: WorkspaceSession, painted: ReadonlySet<() => void>): CanvasEvents {
  return {
    select: (target) => session.select(target),
    open(target) {
      session.select(target)
      session.setTask('edit')
    },
    move(positions) {
      session.run([
        { type: 'setPositions', positions: positions.map(({ id, x, y }) => ({ id: id as ClaimId, x, y })) },
      ])
    },
    link(from, to) {
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

/** What stands out follows the session. What is selected elsewhere is brought onto the screen. */
function useView(canvas: MapCanvas | null): void {
  const selection = useWorkspace((state) => state.selection)
  const graph = useWorkspace((state) => state.graph)
  const filter = useWorkspace((state) => state.filter)
  const chain = useWorkspace(chainToDraw)
  const passing = useMemo(() => passingClaims(graph, filter), [graph, filter])
  useEffect(() => {
    canvas?.setView({ selection, chain, passing, hideOthers: false })
  }, [canvas, selection, chain, passing])
  useEffect(() => {
    canvas?.reveal(selection)
  }, [canvas, selection])
}

/** The chain under the pointer, else the one kept, unless the person reads about something else they selected. */
function chainToDraw(state: WorkspaceState): Chain | null {
  const index = visibleChain(state)
  const reading = state.selection !== null && state.panel === 'selection'
  if (index === null || (reading && state.hoveredChain === null)) return null
  const chain = state.answer?.chains[index]
  const whole = chain?.links.every((id) => state.graph.links.has(id)) ?? false
  return chain && whole ? chain : null
}

function useRequests(canvas: MapCanvas | null): void {
  const session = useSession()
  const request = useWorkspace((state) => state.canvasRequest)
  const [done, setDone] = useState<number | null>(null)
  useEffect(() => {
    if (!canvas || !request || request.serial === done) return
    setDone(request.serial)
    switch (request.kind) {
      case 'fit':
        canvas.fitMap()
        break
      case 'zoom-in':
        canvas.zoomIn()
        break
      case 'zoom-out':
        canvas.zoomOut()
        break
      case 'zoom-to-selection':
        canvas.zoomTo(session.getSnapshot().selection)
        break
      case 'tidy':
        void canvas.tidy()
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
  }, [canvas, request, done, session])
}

/** Says where one is, while the keyboard is on the map. */
function Announcer({ canvas, active }: { canvas: MapCanvas | null; active: boolean }) {
  const selection = useWorkspace((state) => state.selection)
  const text = active && canvas ? canvas.describe(selection) : ''
  return (
    <p className={styles.spoken} aria-live="polite">
      {text}
    </p>
  )
}
