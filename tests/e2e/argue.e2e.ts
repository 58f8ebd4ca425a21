/** The main job, with the pointer: read, add, argue, annotate, ask, take back, come again. */
import { expect, test } from 'vitest'
import { mapDocumentSchema } from '@/graph/model/map-document'
import { largeMap, putMap } from './large-map'
import { sendCommands, storedMap } from './stored-map'
import { stories } from './stories'

await stories('arguing with a map', (stage) => {
  test('find, read, add a claim and a link, attack a link, annotate, ask, undo, redo, reload', async () => {
    const { page, faults, close, workspace } = await stage.openMap('us-iran')
    const before = await storedMap(stage.address, 'us-iran')

    // Find and read.
    await workspace.find('misread')
    await workspace.row('Signals are misread').waitFor()
    await workspace.select('Signals are misread')
    expect(await workspace.readLabel()).toBe('Signals are misread')

    // A claim, and with it a link: what causes the selected one.
    await workspace.quickAdd('caused by', 'Hotlines go unanswered')
    await workspace.details.getByRole('button', { name: 'caused by: Hotlines go unanswered' }).waitFor()
    expect(await workspace.saved()).toBe(before.map.version + 1)

    // An attack on that very link.
    await workspace.openLink(/^The link: Hotlines go unanswered causes Signals are misread/)
    await workspace.quickAdd('but', 'Envoys carry the messages')
    await workspace.saved()
    let stored = await storedMap(stage.address, 'us-iran')
    const link = stored.links.find(({ from }) => from.some((id) => id === 'hotlines-go-unanswered'))
    expect(link).toMatchObject({ type: 'causes', to: { claim: 'signals-misread' } })
    const attack = stored.links.find(({ from }) => from.some((id) => id === 'envoys-carry-the-messages'))
    expect(attack).toMatchObject({ type: 'attacks', to: { link: link?.id } })

    // A note on the claim.
    await workspace.select('Hotlines go unanswered')
    await workspace.note('Since when?')
    await workspace.saved()

    // The chain question.
    await workspace.ask('Hotlines go unanswered -> accident')
    expect(await workspace.chainButtons().count()).toBe(1)
    await workspace.details.getByText('Envoys carry the messages', { exact: true }).first().waitFor()
    await workspace.details.getByText('contested', { exact: true }).first().waitFor()
    await workspace.ask('domestic trap -> no de-escalation -> accident')
    await workspace.details.getByText('4 found, and that is all').waitFor()

    // Back and forth: the first Esc clears the question, the second leaves the field.
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    const full = await storedMap(stage.address, 'us-iran')
    for (let step = 0; step < 3; step++) await workspace.undo()
    expect(await workspace.saved()).toBe(full.map.version + 3)
    stored = await storedMap(stage.address, 'us-iran')
    expect({ ...stored, map: null }).toEqual({ ...before, map: null })
    for (let step = 0; step < 3; step++) await workspace.redo()
    expect(await workspace.saved()).toBe(full.map.version + 6)
    stored = await storedMap(stage.address, 'us-iran')
    expect({ ...stored, map: null }).toEqual({ ...full, map: null })

    // All of it is there after a reload, and can still be taken back.
    await page.reload()
    await workspace.ready()
    await workspace.select('Hotlines go unanswered')
    await workspace.details.getByText('Since when?').waitFor()
    await page.keyboard.press('Escape')
    await workspace.undo()
    await workspace.message(/^Undone: /).waitFor()
    await workspace.saved()
    stored = await storedMap(stage.address, 'us-iran')
    expect(stored.annotations).toEqual(before.annotations)

    expect(faults).toEqual([])
    await close()
  })

  test('a deleted claim says what went with it and comes back whole', async () => {
    const { page, faults, close, workspace } = await stage.openMap('us-iran')
    const before = await storedMap(stage.address, 'us-iran')
    await workspace.select('Signals are misread')
    await workspace.row('Signals are misread').click()
    await page.keyboard.press('Delete')
    await workspace.message(/^Removed “Signals are misread”, with \d+ links/).waitFor()
    await workspace.saved()
    const without = await storedMap(stage.address, 'us-iran')
    expect(without.claims.length).toBe(before.claims.length - 1)
    expect(without.links.length).toBeLessThan(before.links.length)
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
    await workspace.row('Signals are misread').waitFor()
    await workspace.saved()
    const back = await storedMap(stage.address, 'us-iran')
    expect({ ...back, map: null }).toEqual({ ...before, map: null })
    expect(faults).toEqual([])
    await close()
  })

  test('what one adds below a deep claim is in sight in the outline, and closes again when one closes it', async () => {
    const map = 'deep-down'
    const { claims, ...rest } = largeMap(map, 5)
    const line = claims.map((claim, at) => ({ ...claim, label: `Step ${at}` }))
    const links = line.slice(1).map((claim, at) => ({
      id: `link-${at}`,
      type: 'supports',
      from: [claim.id],
      to: { claim: line[at]?.id },
    }))
    await putMap(stage.address, mapDocumentSchema.parse({ ...rest, claims: line, links }))
    const { faults, close, workspace } = await stage.openMap(map)
    await workspace.select('Step 4')
    await workspace.quickAdd('because', 'The ground of it')
    await workspace.row('The ground of it').waitFor()
    await workspace.saved()
    // One's own will is the last word.
    await workspace.row('Step 3').locator('[class*=twisty]').click()
    await workspace.row('The ground of it').waitFor({ state: 'detached' })
    // Also when the map changes elsewhere; until one asks for what is below.
    await sendCommands(stage.address, map, [
      { type: 'editClaim', id: line[0]?.id, set: { label: 'The first step' } },
    ])
    await workspace.row('The first step').waitFor()
    expect(await workspace.row('The ground of it').count()).toBe(0)
    await workspace.row('Step 3').locator('[class*=twisty]').click()
    await workspace.row('The ground of it').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('the page goes by the name of the map, also when someone else renames it', async () => {
    const map = `renamed-${Date.now().toString(36)}`
    await putMap(stage.address, largeMap(map, 2))
    const { page, faults, close } = await stage.openMap(map)
    await sendCommands(stage.address, map, [{ type: 'editMap', set: { title: 'Another name' } }])
    await expect.poll(() => page.title()).toBe('Another name · Throughline')
    await page.reload()
    expect(await page.title()).toBe('Another name · Throughline')
    expect(faults).toEqual([])
    await close()
  })
})
