/** Does what the palette offers, whether it has a key or only a place in a menu. */
import { findFormat } from '@/graph/formats/all-formats'
import type { MenuCommand, MenuCommandId } from '@/lib/workspace/menu-commands'
import type { WorkspaceSession } from '@/lib/workspace/session-contract'
import type { Shortcut } from '@/lib/workspace/shortcuts'
import { chooseTheme, shownTheme } from '../parts/theme'
import { copyText } from './copy-text'
import { runShortcut } from './use-shortcuts'

export function runCommand(session: WorkspaceSession, command: Shortcut | MenuCommand): void {
  if ('keys' in command) runShortcut(session, command.id)
  else runMenuCommand(session, command.id)
}

function runMenuCommand(session: WorkspaceSession, id: MenuCommandId): void {
  const map = session.getSnapshot().graph.info.id
  switch (id) {
    case 'notes':
      session.setPanel('notes')
      session.setTab('notes')
      break
    case 'about':
      session.select(null)
      session.setTab('outline')
      break
    case 'copy-link':
      void copyText(session, window.location.href, 'The link is copied.')
      break
    case 'print':
      window.location.assign(`/maps/${map}/print`)
      break
    case 'save-png':
    case 'save-svg':
    case 'copy-picture':
    case 'zoom-in':
    case 'zoom-out':
      session.requestCanvas(id)
      break
    case 'theme':
      chooseTheme(shownTheme() === 'dark' ? 'light' : 'dark')
      break
    case 'author':
      session.setTask('author')
      break
    case 'library':
      window.location.assign('/')
      break
    default:
      download(map, id.slice('export-'.length))
  }
}

function download(map: string, format: string): void {
  const link = document.createElement('a')
  link.href = `/api/v1/maps/${map}/export/${format}`
  link.download = `${map}.${findFormat(format)?.extension ?? format}`
  link.click()
}
