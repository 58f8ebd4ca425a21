/**
 * What is typed before a page is live. What the server rendered can be seen and typed at before its code runs: a word
 * begun then must not come out as commands when the code takes over in its midst, nor be lost where there is a field
 * for it. A few lines of script in the head keep account until then.
 */

interface EarlyKeys {
  /** When the last key was pressed, as `Event.timeStamp` counts; null: none was. */
  at: number | null
  /** Where that was: a word ends with the page it was begun on. */
  path: string
  /** What was typed in the field for questions. */
  question: string
  /** The page's own code listens now. */
  isLive: boolean
}

declare global {
  interface Window {
    throughlineEarlyKeys?: EarlyKeys
  }
}

/** Milliseconds between two keys of one word; after a longer rest a key is meant anew. */
const rest = 700

/** For an inline script with the nonce of the page. `/` leads to the question, as it does later. */
export const earlyKeysScript = `{
  const early = { at: null, path: '', question: '', isLive: false }
  window.throughlineEarlyKeys = early
  addEventListener('keydown', (event) => {
    if (early.isLive) return
    early.at = event.timeStamp
    early.path = location.pathname
    const isField = event.target instanceof Element && event.target.closest('input, textarea, select')
    const ask = document.querySelector('[data-shortcut="ask"]')
    if (event.key !== '/' || isField || !ask) return
    event.preventDefault()
    ask.focus()
  }, true)
  addEventListener('input', (event) => {
    if (!early.isLive && event.target.matches('[data-shortcut="ask"]')) early.question = event.target.value
  }, true)
}`

/** The page listens from here on; gives back what was typed in the field for questions before. */
export function becomeLive(): string {
  const early = window.throughlineEarlyKeys
  if (!early || early.isLive) return ''
  early.isLive = true
  return early.question
}

/** Whether this key press goes on with a word that was begun before the page was live. */
export function continuesEarlyTyping(event: { timeStamp: number }): boolean {
  const early = window.throughlineEarlyKeys
  if (!early || early.at === null) return false
  const isSameWord = early.path === window.location.pathname && event.timeStamp - early.at < rest
  early.at = isSameWord ? event.timeStamp : null
  return isSameWord
}
