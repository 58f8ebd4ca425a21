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
