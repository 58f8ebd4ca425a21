/** Listening to several kinds of event of a page at once. */

type Listeners<Events> = { readonly [Kind in keyof Events]?: (event: Events[Kind]) => void }

/** Calls these until what it gives back is called. */
export function listen(target: Document, listeners: Listeners<DocumentEventMap>): () => void
export function listen(target: Window, listeners: Listeners<WindowEventMap>): () => void
export function listen(target: EventTarget, listeners: object): () => void {
  const all = Object.entries(listeners) as [string, EventListener][]
  for (const [kind, listener] of all) target.addEventListener(kind, listener)
  return () => {
    for (const [kind, listener] of all) target.removeEventListener(kind, listener)
  }
}
