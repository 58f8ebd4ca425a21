/** Maps that people work on: a history, an earlier state, a conflict, changes that wait, and a large one. */
import { openPage } from '../../../tests/e2e/browser'
import { canvasOn } from '../../../tests/e2e/canvas-on-page'
import { largeMap, putMap } from '../../../tests/e2e/large-map'
import { sendCommands } from '../../../tests/e2e/stored-map'
import { workspaceOn } from '../../../tests/e2e/workspace-page'
import { placeIn, viewAt } from '../at-address'
import { deskLooks, everyLook, type Scene, type Stand } from '../view'

const sample = 'us-iran'
const changed = 'us-iran-changed'

export const workedOn: Scene = {
  async views({ address: server }) {
    await copySample(server, changed)
    await changeWithWords(server)
    await putMap(server, largeMap('large', 1_000))
    return [
      viewAt('history', placeIn(changed, { panel: 'history' }), {
        narrow: placeIn(changed, { panel: 'history', tab: 'notes' }),
      }),
      viewAt(
        'earlier-state',
        placeIn(changed, { panel: 'history', version: '1', claim: 'signals-misread' }),
        {
          narrow: placeIn(changed, { panel: 'history', version: '1', tab: 'notes' }),
        },
      ),
      viewAt('earlier-claim', placeIn(changed, { version: '1', claim: 'signals-misread' })),
      viewAt('notes', placeIn(changed, { panel: 'notes' }), {
        narrow: placeIn(changed, { panel: 'notes', tab: 'notes' }),
      }),
      { name: 'conflict', looks: everyLook, show: meetAnother },
      { name: 'waiting', looks: everyLook, show: workWhileAway },
      viewAt('large', placeIn('large'), {
        narrow: placeIn('large', { tab: 'graph' }),
        act: laidOut,
      }),
      viewAt('large-claim', placeIn('large', { claim: 'c777' }), { looks: deskLooks, act: zoomToClaim }),
    ]
  },
}

async function copySample(server: string, id: string): Promise<void> {
  const answer = await fetch(`${server}/api/v1/maps/${sample}/copy`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server },
    body: JSON.stringify({ id, title: 'Why neither side gives way' }),
  })
  if (!answer.ok) throw new Error(`The sample is not copied: ${answer.status} ${await answer.text()}`)
}

/** A day's work of two people. */
async function changeWithWords(server: string): Promise<void> {
  const work: [by: string, commands: object[]][] = [
    ['Ada', [{ type: 'editClaim', id: 'signals-misread', set: { label: 'Signals are read as weakness' } }]],
    [
      'Ada',
      [
        {
          type: 'addClaim',
          claim: { id: 'hotline', kind: 'counterpoint', label: 'A hotline clears things up' },
        },
        { type: 'addLink', link: { type: 'attacks', from: ['hotline'], to: { claim: 'signals-misread' } } },
      ],
    ],
    [
      'Ben',
      [
        {
          type: 'addAnnotation',
          annotation: {
            target: { claim: 'hotline' },
            motivation: 'questioning',
            body: 'Was it *used* in January?',
          },
        },
      ],
    ],
    ['Ben', [{ type: 'editClaim', id: 'signals-misread', set: { weight: 0.7, tags: ['perception'] } }]],
    ['Ada', [{ type: 'removeClaim', id: 'endurance' }]],
  ]
  for (const [by, commands] of work) await sendCommands(server, changed, commands, by)
}

/** Two people word one label; the one whose page is shown is second. */
async function meetAnother({ page, server, look }: Stand): Promise<void> {
  const map = `conflict-${look}`
  await copySample(server, map)
  const address = server + placeIn(map, { claim: 'signals-misread', outline: 'flat' })
  const browser = page.context().browser()
  if (!browser) throw new Error('The page is of no browser.')
  const other = await openPage(browser, address)
  await workspaceOn(other.page).ready()
  await page.goto(address)
  await workspaceOn(page).ready()
  const label = page.getByRole('textbox', { name: 'Label' })
  await label.fill('Signals are taken for weakness')
  await workspaceOn(other.page).relabel('Signals are read as fear')
  await workspaceOn(other.page).saved()
  await page
    .getByRole('treeitem', { name: 'Signals are read as fear', includeHidden: true })
    .first()
    .waitFor({ state: 'attached' })
  await label.press('Enter')
  await page.getByRole('dialog', { name: 'Someone changed this as well' }).waitFor()
  await other.close()
}

/** The network goes, and one goes on. */
async function workWhileAway({ page, server, look }: Stand): Promise<void> {
  await page.goto(server + placeIn(changed, { claim: 'signals-misread' }))
  const workspace = workspaceOn(page)
  if (look === 'narrow') await page.getByRole('textbox', { name: 'Label' }).waitFor()
  else await workspace.ready()
  await page.context().setOffline(true)
  await workspace.details.getByRole('textbox', { name: 'Add a note' }).fill('Seen from the train')
  await workspace.details.getByRole('button', { name: 'Add a note' }).click()
  await page.getByText('1 change kept, waiting').waitFor()
}

/** The finer layout of a large map takes a while. */
async function laidOut({ page }: Stand): Promise<void> {
  await page.waitForFunction(() => document.querySelector('canvas') !== null)
  await page
    .getByText(/^Laying out/)
    .waitFor({ timeout: 5_000 })
    .catch(() => undefined)
  await page.getByText(/^Laying out/).waitFor({ state: 'detached', timeout: 120_000 })
}

async function zoomToClaim(stand: Stand): Promise<void> {
  await laidOut(stand)
  await canvasOn(stand.page).zoomToSelection()
}
