/** The map as the server has it, to hold against what the screen shows. */
import type { MapDocument } from '@/graph/model/map-document'

export async function storedMap(
  server: string,
  id: string,
): Promise<MapDocument & { map: { version: number } }> {
  const answer = await fetch(`${server}/api/v1/maps/${id}`)
  if (!answer.ok) throw new Error(`The map ${id} answers ${answer.status}.`)
  return (await answer.json()) as MapDocument & { map: { version: number } }
}

/** The map as the file that one downloads, to the byte. */
export async function exportedMap(server: string, id: string): Promise<string> {
  const answer = await fetch(`${server}/api/v1/maps/${id}/export/throughline`)
  if (!answer.ok) throw new Error(`The map ${id} answers ${answer.status}.`)
  return answer.text()
}

/** What someone else, or a script, does to the map while no one looks. */
export async function sendCommands(
  server: string,
  id: string,
  commands: readonly object[],
  by = 'A script',
): Promise<void> {
  const { map } = await storedMap(server, id)
  const answer = await fetch(`${server}/api/v1/maps/${id}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ commands, baseVersion: map.version, by }),
  })
  if (!answer.ok) throw new Error(await answer.text())
}
