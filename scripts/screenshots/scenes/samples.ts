/** The samples as everyone finds them. What is selected comes from the answer to the question, so it follows the sample. */
import type { Page } from 'playwright-core'
import type { ChainAnswer } from '@/graph/chains/answer'
import { exportedMap } from '../../../tests/e2e/stored-map'
import { workspaceOn } from '../../../tests/e2e/workspace-page'
import { placeIn, viewAt } from '../at-address'
import { deskLooks, type Scene, type Stand } from '../view'

const map = 'us-iran'
const source = 'essay-text'
const question = 'domestic trap -> no de-escalation -> accident'

export const samples: Scene = {
  async views({ address: server }) {
    const { claim, link } = await inTheFirstChain(server)
    return [
      viewAt('library', '/'),
      viewAt('workspace', placeIn(map)),
      viewAt('claim', placeIn(map, { claim })),
      viewAt('chain', placeIn(map, { q: question, chain: '1' }), {
        narrow: placeIn(map, { q: question, chain: '1', tab: 'chains' }),
      }),
      viewAt('link', placeIn(map, { link })),
      viewAt('lanes', placeIn(map, { lanes: 'section' }), {
        narrow: placeIn(map, { lanes: 'section', tab: 'graph' }),
      }),
      viewAt('source', placeIn(map, { source, claim }), { narrow: placeIn(map, { source }) }),
      viewAt('hidden', placeIn(map, { hide: claim }), {
        narrow: placeIn(map, { hide: claim, tab: 'graph' }),
      }),
      viewAt('several', placeIn(map, { claim, also: 'deadlock.endurance' }), { looks: deskLooks }),
      viewAt('no-chain', placeIn(map, { q: 'accident -> domestic trap max 1', tab: 'chains' })),
      viewAt('question-error', placeIn(map), { act: askWhatCannotBeRead }),
      viewAt('palette', placeIn(map), { act: openPalette }),
      viewAt('quick-add', placeIn(map, { claim }), { act: typeIntoQuickAdd }),
      viewAt('keys', placeIn(map), { looks: deskLooks, act: listKeys }),
      viewAt('print', '/maps/mill-street/print', { looks: ['light'] }),
      viewAt('unknown-map', '/maps/no-such-map'),
      viewAt('import-refused', '/', { act: importWhatIsNoMap }),
      viewAt('import-preview', '/', { act: importWhatIsHere }),
    ]
  },
}

/** A claim in the middle of the first chain that answers, and its weakest link. */
async function inTheFirstChain(server: string): Promise<{ claim: string; link: string }> {
  const asked = `${server}/api/v1/maps/${map}/chains?${new URLSearchParams({ q: question })}`
  const answer = (await (await fetch(asked)).json()) as ChainAnswer
  const [chain] = answer.chains
  if (!chain) throw new Error(`The sample answers nothing to “${question}”.`)
  return { claim: chain.claims[chain.positions[1] ?? 0] ?? '', link: chain.weakest }
}

async function askWhatCannotBeRead({ page, look }: Stand): Promise<void> {
  const workspace = workspaceOn(page)
  await workspace.ready()
  if (look === 'narrow') await page.getByRole('button', { name: 'Chains' }).tap()
  await workspace.question.fill('domestic trap -> -> accident')
  await workspace.question.press('Enter')
}

async function listKeys({ page }: Stand): Promise<void> {
  await workspaceOn(page).ready()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
}

async function openPalette({ page, look }: Stand): Promise<void> {
  await workspaceOn(page).ready()
  await page.keyboard.press('Control+k')
  await page
    .getByRole('combobox', { name: 'Find a claim or a command' })
    .fill(look === 'narrow' ? 'sanct' : 'weak')
}

async function typeIntoQuickAdd({ page, look }: Stand): Promise<void> {
  await workspaceOn(page).ready()
  await page
    .getByRole('button', { name: look === 'narrow' ? 'Add to this claim' : 'Add', exact: true })
    .first()
    .click()
  const line = page.getByRole('dialog', { name: /^Add a claim/ })
  await line.getByRole('combobox').fill('signals')
}

async function importWhatIsNoMap({ page }: Stand): Promise<void> {
  const claims = [
    { id: 'tide', kind: 'claim', label: 'The tide turns at noon' },
    { id: 'moon', kind: 'planet', label: '' },
  ]
  const file = { format: 'throughline/1', map: { id: 'harbour', title: 'The harbour' }, claims }
  await importFile(page, 'harbour.json', JSON.stringify(file))
  await page.getByText('“harbour.json” was not taken in').waitFor()
}

async function importWhatIsHere({ page, server }: Stand): Promise<void> {
  await importFile(page, 'vasa.json', await exportedMap(server, 'vasa'))
  await page.getByRole('button', { name: 'Import as a copy' }).waitFor()
}

async function importFile(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Import' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a map' })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Choose a file' }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}
