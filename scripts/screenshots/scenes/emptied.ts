/** Where nothing is yet: a library without maps, and a map without claims. */
import { placeIn, viewAt } from '../at-address'
import { everyLook, type Scene, type Stand } from '../view'

export const emptied: Scene = {
  async views({ address: server }) {
    const { maps } = (await (await fetch(`${server}/api/v1/maps`)).json()) as { maps: { id: string }[] }
    for (const { id } of maps) await remove(server, id)
    return [
      viewAt('empty-library', '/'),
      viewAt('deleted-maps', '/deleted'),
      viewAt('new-map', '/', { act: beginFromText }),
      { name: 'empty-map', looks: everyLook, show: openNewMap },
    ]
  },
}

async function remove(server: string, id: string): Promise<void> {
  const answer = await fetch(`${server}/api/v1/maps/${id}`, { method: 'DELETE', headers: { origin: server } })
  if (!answer.ok) throw new Error(`The map ${id} is not deleted: ${answer.status} ${await answer.text()}`)
}

async function openNewMap({ page, server }: Stand): Promise<void> {
  const answer = await fetch(`${server}/api/v1/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server },
    body: JSON.stringify({ title: 'Should the harbour be dredged?' }),
  })
  if (!answer.ok) throw new Error(`The map is not made: ${answer.status} ${await answer.text()}`)
  const { id } = (await answer.json()) as { id: string }
  await page.goto(server + placeIn(id))
}

async function beginFromText({ page }: Stand): Promise<void> {
  await page.getByRole('button', { name: 'New map', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'New map' })
  await dialog.getByText('From a text').click()
  await dialog
    .getByRole('textbox', { name: 'Text' })
    .fill('# The harbour\n\n## Silt\n\nThe channel fills by a hand each year.\n\nShips wait for the tide.')
}
