/** Listens to the keys of the workspace. Keys typed in a field, a menu or a dialog belong to it. */
import { useEffect } from 'react'
import { onlyLeadingTo } from '@/lib/cytoscape/views/hiding'
import { chosenRecords } from '@/lib/workspace/marking'
import type { WorkspaceSession } from '@/lib/workspace/session-contract'
import { changesMap, type ShortcutId, shortcutFor } from '@/lib/workspace/shortcuts'
import { sourceToRead } from '@/lib/workspace/source/source-place'
import { becomeLive, continuesEarlyTyping } from '../parts/early-keys'
import { copyChosen, pasteFromMenu } from './clipboard/use-clipboard'
import { useSession } from './session-context'

export function useShortcuts(): void {
  const session = useSession()
  useEffect(() => {
    const question = becomeLive()
    if (question !== '') session.setQuestion(question)
    const listen = (event: KeyboardEvent) => {
      const id = event.defaultPrevented ? null : shortcutFor(event)
      const early = event.eventPhase === Event.CAPTURING_PHASE
      const isPlain = !(event.ctrlKey || event.metaKey || early)
      if (isPlain && continuesEarlyTyping(event)) return
      if (id === null || early !== goesFirst(id) || isTaken(event.target, id) || isBrowsers(id)) return
      if (runShortcut(session, id)) event.preventDefault()
    }
    window.addEventListener('keydown', listen, { capture: true })
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen, { capture: true })
      window.removeEventListener('keydown', listen)
    }
  }, [session])
}

/** Fields keep key presses to themselves; what works from within a field is looked at before they see it. */
function goesFirst(id: ShortcutId): boolean {
  return id === 'palette' || id === 'undo' || id === 'redo'
}

/** Keys that the browser turns into events of the clipboard. */
function isBrowsers(id: ShortcutId): boolean {
  return id === 'copy' || id === 'cut' || id === 'paste'
}

/**
 * Where the key means something of its own. The palette opens from everywhere but another dialog, and in a field where
 * nothing is typed there is nothing to undo but the map.
 */
function isTaken(target: EventTarget | null, id: ShortcutId): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')) return true
  if (id === 'palette') return false
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  if ((id === 'undo' || id === 'redo') && isField && target.value === '') return false
  return target.closest('input, textarea, select, [contenteditable="true"], [role="listbox"]') !== null
}

/** Does what the key or the palette asks for; whether there was something to do. */
export function runShortcut(session: WorkspaceSession, id: ShortcutId): boolean {
  // Before it asks for anything else, such as a selection: the session says why it is refused.
  if (changesMap(id) && session.getSnapshot().past !== null) return session.run([]) === null
  switch (id) {
    case 'ask':
      // Where there is room, the bar is always in sight.
      if (window.matchMedia('(max-width: 899px)').matches) session.setTab('chains')
      focusOn('[data-shortcut="ask"]')
      return true
    case 'add':
    case 'keys':
    case 'palette':
      session.setTask(id)
      return true
    case 'link':
    case 'move':
    case 'edit':
    case 'note':
      return onSelection(session, id)
    case 'delete':
      return session.removeChosen()
    case 'copy':
    case 'cut':
      return copyChosen(id)
    case 'paste':
      void pasteFromMenu(session)
      return true
    case 'undo':
      session.undo()
      return true
    case 'redo':
      session.redo()
      return true
    case 'fit':
      session.requestCanvas('fit')
      return true
    case 'zoom':
      session.requestCanvas('zoom-to-selection')
      return true
    case 'tidy':
      session.requestCanvas('tidy')
      return true
    case 'lanes':
      nextView(session)
      return true
    case 'hide':
      return hideChosen(session)
    case 'collapse':
      return collapse(session)
    case 'show-all':
      session.showAgain()
      return true
    case 'source':
      switchSource(session)
      return true
    case 'quote':
      session.setTask('quote')
      return true
    case 'history':
      session.setPanel('history')
      // Where there is no room for all at once, details have their place among the notes.
      if (window.matchMedia('(max-width: 899px)').matches) session.setTab('notes')
      focusOn('[data-shortcut="details"]')
      return true
    case 'leave':
      return leave(session)
  }
}

/** Opens the source, with the keyboard at its paragraphs, or the outline again. */
function switchSource(session: WorkspaceSession): void {
  const opens = session.getSnapshot().source === null
  // One who is elsewhere goes on there.
  const here = document.activeElement
  const isReading = here === document.body || here?.closest('[data-shortcut="source"]') != null
  session.readSource(opens ? sourceToRead(session.getSnapshot()) : null)
  if (session.getSnapshot().graph.sources.size === 0) session.setTask('source-text')
  else if (opens) focusOn('[data-paragraph][tabindex="0"]')
  else if (isReading) focusOn('[data-shortcut="outline"]')
}

/** At once, so that the next key is typed there; in the next frame where it has yet to be drawn. */
function focusOn(selector: string): void {
  const focus = () => {
    const element = document.querySelector<HTMLElement>(selector)
    element?.focus()
    return element !== null && document.activeElement === element
  }
  if (!focus()) requestAnimationFrame(focus)
}

/** A task that needs something selected; a note may also be on the map. */
function onSelection(session: WorkspaceSession, task: 'link' | 'move' | 'edit' | 'note'): boolean {
  const { selection } = session.getSnapshot()
  if (selection === null && (task === 'link' || task === 'move')) {
    session.tell(`Select a claim first, then ${task} it.`)
    return true
  }
  session.setPanel('selection')
  session.setTask(task)
  return true
}

/** One step out: the chain on the map, then all that is marked but the selected one, then that, then the earlier state. */
function leave(session: WorkspaceSession): boolean {
  const { shownChain, selection, marked, panel, past } = session.getSnapshot()
  if (shownChain !== null && (selection === null || panel === 'chains')) session.showChain(null)
  else if (marked.size > 0) session.select(selection)
  else if (selection !== null) session.select(null)
  else if (past !== null) void session.history.lookAt(null)
  else return false
  return true
}

/** From the graph to lanes by holder, by section, and back. */
function nextView(session: WorkspaceSession): void {
  const views = [null, 'holder', 'section'] as const
  const next = views[(views.indexOf(session.getSnapshot().lanes) + 1) % views.length] ?? null
  session.setLanes(next)
}

function hideChosen(session: WorkspaceSession): boolean {
  const state = session.getSnapshot()
  const { claims } = chosenRecords(state.graph, state)
  const [first] = claims
  if (!first) return false
  session.hide(claims.map(({ id }) => id))
  const what = claims.length === 1 ? `“${first.label}” is` : `${claims.length} claims are`
  session.tell(`${what} hidden on this screen. Shift H shows all again.`)
  return true
}

/** Hides what only leads to the selected claim; where some of that is hidden already, shows it all again. */
function collapse(session: WorkspaceSession): boolean {
  const { graph, selection, hidden } = session.getSnapshot()
  if (selection === null || !('claim' in selection)) {
    session.tell('Select a claim first, then collapse what leads to it.')
    return true
  }
  const inside = onlyLeadingTo(graph, selection.claim)
  if ([...inside].some((id) => hidden.has(id))) session.showAgain(inside)
  else if (inside.size > 0) session.hide(inside)
  else session.tell('Nothing leads to this claim alone.')
  return true
}
