'use client'
/** The whole map in small, while it is larger than the screen; pressing or dragging on it goes there. */
import { useEffect, useRef, useState } from 'react'
import type { MapCanvas } from '@/lib/cytoscape/canvas-contract'
import styles from './Minimap.module.css'

interface MinimapProps {
  canvas: MapCanvas
  /** Called back after each frame in which something changed. */
  painted: Set<() => void>
}

/** Milliseconds between two drawings: the small picture need not follow every frame. */
const pause = 90

export function Minimap({ canvas, painted }: MinimapProps) {
  const picture = useRef<HTMLCanvasElement>(null)
  const [isNeeded, setNeeded] = useState(false)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const draw = () => {
      timer = undefined
      setNeeded(canvas.overflows())
      if (picture.current) canvas.drawMinimap(picture.current)
    }
    const later = () => {
      timer ??= setTimeout(draw, pause)
    }
    painted.add(later)
    later()
    return () => {
      painted.delete(later)
      clearTimeout(timer)
    }
  }, [canvas, painted])

  useEffect(() => {
    if (isNeeded && picture.current) canvas.drawMinimap(picture.current)
  }, [canvas, isNeeded])

  if (!isNeeded) return null
  const go = (event: React.PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    canvas.goToMinimap(event.currentTarget, event.clientX - box.left, event.clientY - box.top)
  }
  return (
    <canvas
      ref={picture}
      className={styles.minimap}
      role="img"
      aria-label="Overview of the map"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) go(event)
      }}
    />
  )
}
