/**
 * Copy, cut and paste of claims and links, wherever the keys are not those of a field: Ctrl or ⌘ with C, X and V, on map
 * and outline. Text that is selected on the page is copied as text.
 */
import { useEffect } from 'react'
import { ThroughlineError } from '@/graph/errors'
import { counted } from '@/graph/model/counted'
import { clipOf, readClip } from '@/lib/workspace/clipboard/clip'
import { clipAsHtml, clipAsText, clipJsonIn } from '@/lib/workspace/clipboard/clip-forms'
import { pasteClip } from '@/lib/workspace/clipboard/paste-clip'
import { chosenRecords } from '@/lib/workspace/marking'
import type { WorkspaceSession } from '@/lib/workspace/session-contract'
import { listen } from '../../parts/listen'
import { useSession } from '../session-context'

/** `onText` gets text that is no clip: lines to be made claims of. */
export function useClipboard(onText: (text: string) => void): void {
  const session = useSession()
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      if (isElsewhere(event) || hasTextSelected()) return
      if (putOnClipboard(session, event, event.type === 'cut')) event.preventDefault()
    }
    const paste = (event: ClipboardEvent) => {
      if (isElsewhere(event) || !event.clipboardData) return
      event.preventDefault()
      // Refused there, in the session's words.
      if (session.getSnapshot().past !== null) return void session.run([])
      const html = event.clipboardData.getData('text/html')
      const text = event.clipboardData.getData('text/plain')
      takeIn(session, clipJsonIn(html) ?? text, onText)
    }
    return listen(document, { copy, cut: copy, paste })
  }, [session, onText])
}

/**
 * What a menu or the palette does: the browser is asked for the same event that the keys give, once the menu is gone and
 * the focus is back.
 */
export function copyChosen(how: 'copy' | 'cut'): boolean {
  setTimeout(() => document.execCommand(how))
  return true
}

/** Pastes without the keys, where the browser lets a page read the clipboard. */
export async function pasteFromMenu(session: WorkspaceSession): Promise<void> {
  try {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '')
    const data = new DataTransfer()
    data.setData('text/html', await read('text/html'))
    data.setData('text/plain', await read('text/plain'))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  } catch {
    session.tell(
      'The browser does not let a page read the clipboard by itself: press Ctrl V, or ⌘ V, instead.',
    )
  }
}

/** Where copying and pasting are about text: fields, and dialogs over the page. */
function isElsewhere(event: Event): boolean {
  if (event.defaultPrevented || !(event.target instanceof Element)) return true
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return true
  return event.target.closest('input, textarea, select, [contenteditable="true"]') !== null
}

function hasTextSelected(): boolean {
  return !(window.getSelection()?.isCollapsed ?? true)
}

function putOnClipboard(session: WorkspaceSession, event: ClipboardEvent, cut: boolean): boolean {
  const { graph, ...state } = session.getSnapshot()
  const chosen = chosenRecords(graph, state)
  const clip = clipOf(graph, chosen)
  if (clip.claims.length === 0 || !event.clipboardData) return false
  event.clipboardData.setData('text/plain', clipAsText(clip))
  event.clipboardData.setData('text/html', clipAsHtml(clip))
  if (cut) session.removeChosen()
  else session.tell(`Copied ${tally(clip.claims.length, clip.links.length)}.`)
  return true
}

function takeIn(session: WorkspaceSession, text: string, onText: (text: string) => void): void {
  try {
    const clip = readClip(text, new Date().toISOString())
    if (clip === null) {
      if (text.trim() === '') session.tell('There is no text on the clipboard to make claims of.')
      else onText(text)
      return
    }
    const { commands, claims, links } = pasteClip(session.getSnapshot().graph, clip, session.ids())
    if (commands.length === 0) session.tell('What was copied holds no claims.')
    else if (session.runWithUndo(commands, `Pasted ${tally(claims.length, links.length)}.`)) {
      session.mark([...links.map((link) => ({ link })), ...claims.map((claim) => ({ claim }))])
      session.requestCanvas('reveal', claims)
    }
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error
    session.tell(`What is on the clipboard is no map that can be read. ${error.message}`, 'error')
  }
}

function tally(claims: number, links: number): string {
  const words = counted(claims, 'claim')
  return links === 0 ? words : `${words} and ${counted(links, 'link')}`
}
