/** What can be done with the map as a whole. On a narrow screen, `withTools`, also what the bar has no room for. */
import { formats } from '@/graph/formats/all-formats'
import { IconButton } from '../../parts/IconButton'
import { Menu, type MenuCommand } from '../../parts/Menu'
import { chooseTheme, shownTheme } from '../../parts/theme'
import { copyText } from '../copy-text'
import { useReadOnly } from '../read-only'
import { useSession, useWorkspace } from '../session-context'
import { runShortcut } from '../use-shortcuts'

export function MapMenu({ withTools = false }: { withTools?: boolean }) {
  const session = useSession()
  const isReadOnly = useReadOnly()
  const id = useWorkspace((state) => state.graph.info.id)
  const lanes = useWorkspace((state) => state.lanes)
  const tools = (): MenuCommand[] => {
    const { undoWords, redoWords } = session.getSnapshot()
    return [
      {
        id: 'undo',
        label: undoWords === '' ? 'Nothing to undo' : `Undo: ${undoWords}`,
        icon: 'undo',
        isDisabled: undoWords === '' || isReadOnly,
        run: () => session.undo(),
      },
      {
        id: 'redo',
        label: redoWords === '' ? 'Nothing to redo' : `Redo: ${redoWords}`,
        icon: 'redo',
        isDisabled: redoWords === '' || isReadOnly,
        run: () => session.redo(),
      },
      { id: 'history', label: 'History', icon: 'history', run: () => void runShortcut(session, 'history') },
      {
        id: 'theme',
        label: 'Light or dark',
        icon: 'moon',
        run: () => chooseTheme(shownTheme() === 'dark' ? 'light' : 'dark'),
      },
    ]
  }
  return (
    <Menu
      label="Map"
      commands={() => [
        ...(withTools ? tools() : []),
        {
          id: 'about',
          label: 'About this map',
          icon: 'lines',
          run: () => {
            session.select(null)
            session.setTab('outline')
          },
        },
        {
          id: 'lanes',
          label: lanes === null ? 'Show in lanes' : 'Show as a graph',
          icon: lanes === null ? 'lanes' : 'graph',
          shortcut: 'V',
          run: () => session.setLanes(lanes === null ? 'holder' : null),
        },
        {
          id: 'link',
          label: 'Copy a link to this view',
          icon: 'copy',
          run: () => void copyText(session, window.location.href, 'The link is copied.'),
        },
        { id: 'print', label: 'Print view', icon: 'lines', href: `/maps/${id}/print` },
        ...formats.map(
          (format): MenuCommand => ({
            id: `export-${format.id}`,
            label: `Download as ${format.title}`,
            icon: 'export',
            href: `/api/v1/maps/${id}/export/${format.id}`,
            download: `${id}.${format.extension}`,
          }),
        ),
        {
          id: 'png',
          label: 'Download as a picture (PNG)',
          icon: 'export',
          run: () => session.requestCanvas('save-png'),
        },
        {
          id: 'svg',
          label: 'Download as a drawing (SVG)',
          icon: 'export',
          run: () => session.requestCanvas('save-svg'),
        },
        {
          id: 'copy-picture',
          label: 'Copy as a picture',
          icon: 'copy',
          run: () => session.requestCanvas('copy-picture'),
        },
        { id: 'author', label: 'Your name …', icon: 'edit', run: () => session.setTask('author') },
        { id: 'keys', label: 'Keys', shortcut: '?', run: () => session.setTask('keys') },
      ]}
    >
      <IconButton icon={withTools ? 'more' : 'chevron-down'} label="Map menu" small={!withTools} />
    </Menu>
  )
}
