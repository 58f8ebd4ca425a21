/** The map as a picture to take along: into a file named for the map, or onto the clipboard. */
import type { MapCanvas } from '@/lib/cytoscape/canvas-contract'
import type { WorkspaceSession } from '@/lib/workspace/session-contract'

const refused = 'The browser did not make the picture.'

export async function savePng(session: WorkspaceSession, canvas: MapCanvas): Promise<void> {
  const picture = await canvas.toPng()
  if (picture) save(picture, `${mapId(session)}.png`)
  else session.tell(`${refused} The drawing (SVG) has no limit of size.`, 'error')
}

export function saveSvg(session: WorkspaceSession, canvas: MapCanvas): void {
  save(new Blob([canvas.toSvg()], { type: 'image/svg+xml' }), `${mapId(session)}.svg`)
}

/** Where the browser takes no pictures on its clipboard, says so. */
export async function copyPicture(session: WorkspaceSession, canvas: MapCanvas): Promise<void> {
  try {
    // The promise goes in as it is: browsers allow copying only right after the press.
    const picture = canvas.toPng().then((made) => made ?? Promise.reject(new Error(refused)))
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    session.tell('The picture is copied.')
  } catch {
    session.tell('The browser did not allow copying a picture. Download it instead.', 'error')
  }
}

function mapId(session: WorkspaceSession): string {
  return session.getSnapshot().graph.info.id
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Not at once: the browser may only begin to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
