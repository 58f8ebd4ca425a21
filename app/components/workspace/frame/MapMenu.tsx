/** What can be done with the map as a whole. */
import { IconButton } from '../../parts/IconButton'
import { Menu } from '../../parts/Menu'
import { copyText } from '../copy-text'
import { useSession, useWorkspace } from '../session-context'

export function MapMenu() {
  const session = useSession()
  const id = useWorkspace((state) => state.graph.info.id)
  return (
    <Menu
      label="Map"
      commands={[
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
          id: 'link',
          label: 'Copy a link to this view',
          icon: 'copy',
          run: () => void copyText(session, window.location.href, 'The link is copied.'),
        },
        {
          id: 'export',
          label: 'Download as Throughline JSON',
          icon: 'export',
          href: `/api/v1/maps/${id}/export/throughline`,
          download: `${id}.json`,
        },
        { id: 'author', label: 'Your name …', icon: 'edit', run: () => session.setTask('author') },
        { id: 'keys', label: 'Keys', shortcut: '?', run: () => session.setTask('keys') },
      ]}
    >
      <IconButton icon="chevron-down" label="Map menu" small />
    </Menu>
  )
}
