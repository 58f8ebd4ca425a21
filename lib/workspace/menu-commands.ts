/** What can be done that has no key of its own: the palette offers it as well, in the words of the menus. */
import { formats } from '@/graph/formats/all-formats'

export type MenuCommandId =
  | 'notes'
  | 'about'
  | 'copy-link'
  | 'print'
  | `export-${string}`
  | 'save-png'
  | 'save-svg'
  | 'copy-picture'
  | 'zoom-in'
  | 'zoom-out'
  | 'theme'
  | 'author'
  | 'library'

export interface MenuCommand {
  id: MenuCommandId
  words: string
}

export const menuCommands: readonly MenuCommand[] = [
  { id: 'notes', words: 'Show all notes of the map' },
  { id: 'about', words: 'About this map: title, holders, sources' },
  { id: 'copy-link', words: 'Copy a link to this view' },
  { id: 'print', words: 'Print view' },
  ...formats.map(({ id, title }): MenuCommand => ({ id: `export-${id}`, words: `Download as ${title}` })),
  { id: 'save-png', words: 'Download as a picture (PNG)' },
  { id: 'save-svg', words: 'Download as a drawing (SVG)' },
  { id: 'copy-picture', words: 'Copy as a picture' },
  { id: 'zoom-in', words: 'Zoom in' },
  { id: 'zoom-out', words: 'Zoom out' },
  { id: 'theme', words: 'Light or dark' },
  { id: 'author', words: 'Your name: how changes and notes are signed' },
  { id: 'library', words: 'All maps: back to the library' },
]
