/** Files that are dragged over the page and dropped on it. */
import { useEffect, useRef, useState } from 'react'
import { listen } from '../parts/listen'

/** `onFile` gets the first file that is dropped; gives back whether one is over the page now. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  const take = useRef(onFile)
  take.current = onFile
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      // A field that takes files itself has it.
      if (event.defaultPrevented) return setOver(false)
      // The browser opens a dropped file unless it is told that someone takes it.
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      setOver(false)
      if (!file || event.defaultPrevented) return
      event.preventDefault()
      take.current(file)
    }
    return listen(window, { dragover: over, dragleave: leave, drop })
  }, [])
  return isOver
}
