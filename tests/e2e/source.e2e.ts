/** From text to map: begin from a text, make claims and links of its words, edit it, and see which places hold. */
import { expect, test } from 'vitest'
import { mapDocumentSchema } from '@/graph/model/map-document'
import { focusedName } from './keyboard'
import { largeMap, putMap } from './large-map'
import { sourceOn } from './source-page'
import { storedMap } from './stored-map'
import { stories } from './stories'
import { workspaceOn } from './workspace-page'

/** Twenty paragraphs in four sections; the words that claims are made of stand in it once, or twice. */
const essay = [
  '# The flood at Alder Mill',
  '## The dam',
  'The dam above Alder Mill was built for a smaller river. Nobody raised it when the woods were cut.',
  'Its keeper asked for a second gate. The council put him off, because the mill paid no toll.',
  'Every spring the water stood higher at the crest.',
  'The keeper wrote each mark into a book that nobody read.',
  'In the last winter before the flood he stopped writing.',
  '## The rain',
  'It rained for eleven days in March, and the ground was frozen.',
  'Frozen ground takes up no water, so that all of it ran into the river.',
  'The river rose by a hand each day. Nobody read it as a warning.',
  'On the tenth day the bridge at the ford was gone.',
  'On the eleventh the mill wheel stood still.',
  '## The night',
  'The dam broke at two in the morning, at the place where the second gate should have been.',
  'The water took the lower street first. Nobody read it as a warning before the bells rang.',
  'Those who slept upstairs lived, unless their house stood on the bank.',
  'The keeper opened the old gate by hand, but it was too late.',
  'By dawn the street was a lake.',
  '## After',
  'The council said that no one could have known.',
  'The book says otherwise. It lay open on the keeper’s table.',
  'A new dam was built with two gates, and it has held since.',
  'Whether the woods should be planted again is argued to this day.',
  'The toll was never paid.',
].join('\n\n')

await stories('from text to map', (stage) => {
  test('by keys, sentence after sentence: each claim leaves one at the words that come next', async () => {
    const map = `sentences-${Date.now().toString(36)}`
    const text = 'The gate is old. Its keeper is tired. Nobody asked him.'
    const sources = [{ id: 'text', title: 'The gate', text, textKind: 'original' }]
    await putMap(stage.address, mapDocumentSchema.parse({ ...largeMap(map, 1), claims: [], sources }))
    const { page, faults, close } = await stage.open(`/maps/${map}?source=text`)
    const source = sourceOn(page)
    await source.ready()
    await source.paragraph(0).focus()
    for (const sentence of ['The gate is old.', 'Its keeper is tired.', 'Nobody asked him.']) {
      // The form gives the keyboard back to where it came from.
      await expect
        .poll(() => source.paragraph(0).evaluate((number) => number === document.activeElement))
        .toBe(true)
      await page.keyboard.press('ArrowRight')
      await source.bar.waitFor()
      expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(sentence)
      await page.keyboard.press('q')
      await source.nameClaim(`So: ${sentence}`)
    }
    expect(faults).toEqual([])
    await close()
  })

  test('paste a text, make five claims and three links, edit the text: what holds, what is lost, after a reload too', async () => {
    const { page, faults, close } = await stage.open('/')
    const workspace = workspaceOn(page)
    const source = sourceOn(page)

    // A map from a pasted text.
    await page.getByRole('button', { name: 'New map', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'New map' })
    await dialog.getByRole('radio', { name: 'From a text' }).click()
    await dialog.getByRole('button', { name: 'Make the map' }).click()
    await dialog.getByText('A map needs a title').waitFor()
    await dialog.getByRole('textbox', { name: 'Text' }).evaluate((field, text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text.replaceAll('\n', '\r\n'))
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, essay)
    await dialog.getByText('4 sections, 20 paragraphs').waitFor()
    expect(await dialog.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('The flood at Alder Mill')
    await dialog.getByRole('button', { name: 'Make the map' }).click()
    await page.waitForURL(/\/maps\/the-flood-at-alder-mill[-\d]*\?source=text/)
    const map = new URL(page.url()).pathname.replace('/maps/', '')
    await source.pane.getByText('20 of 20 paragraphs carry nothing').waitFor()

    // Five claims, three of them linked.
    await source.claimFrom('The dam broke at two in the morning', 'The dam broke')
    await source.relatedClaim(
      'because',
      'The dam above Alder Mill was built for a smaller river',
      'The dam was too small',
    )
    await source.relatedClaim('because', 'all of it ran into the river', 'The river took all the rain')
    await source.relatedClaim('but', 'no one could have known', 'Nobody could know')
    await source.claimFrom('The book says otherwise', 'The keeper knew')
    await workspace.saved()
    await source.pane.getByText('15 of 20 paragraphs carry nothing').waitFor()
    const made = await storedMap(stage.address, map)
    expect(made.claims).toHaveLength(5)
    expect(made.links.map(({ type, from, to }) => [type, ...from, 'claim' in to && to.claim])).toEqual([
      ['attacks', 'nobody-could-know', 'the-dam-broke'],
      ['supports', 'the-dam-was-too-small', 'the-dam-broke'],
      ['supports', 'the-river-took-all-the-rain', 'the-dam-broke'],
    ])
    const broke = made.claims.find(({ id }) => id === 'the-dam-broke')
    expect(broke).toMatchObject({
      kind: 'thesis',
      anchors: [
        {
          source: 'text',
          section: 'The night',
          paragraph: 1,
          quote: {
            exact: 'The dam broke at two in the morning',
            prefix: 'mill wheel stood still.\n\n## The night\n\n'.slice(-32),
            suffix: ', at the place where the second gate'.slice(0, 32),
          },
          position: {
            start: essay.indexOf('The dam broke at two'),
            end: essay.indexOf(', at the place where'),
          },
        },
      ],
    })

    // In step both ways: a place leads to its claim, a claim to its place.
    await source.place('Counterpoint “Nobody could know”').click()
    expect(await workspace.readLabel()).toBe('Nobody could know')
    expect(await source.place('Counterpoint “Nobody could know”').getAttribute('aria-current')).toBe('true')
    await source.place('Thesis “The dam broke”').click()
    expect(await source.place('Thesis “The dam broke”').getAttribute('aria-current')).toBe('true')

    // The selected claim rests on one place more.
    await source.selectWords('By dawn the street was a lake')
    await source.bar.getByRole('button', { name: 'Rest “The dam broke” on these words too' }).click()
    await workspace.message('“The dam broke” rests on these words too.').waitFor()
    await workspace.saved()

    // Edit: a new opening, one claim's words reworded, one's removed.
    await source.editText((text) =>
      text
        .replace('## The dam\n\n', '## The dam\n\nThis is a story of a river.\n\n')
        .replace('was built for a smaller river', 'had been built for a smaller river')
        .replace('The book says otherwise. It lay', 'The book lay'),
    )
    await workspace.saved()
    await source.pane.getByRole('button', { name: '1 place is lost' }).waitFor()
    const marked = [
      'The dam above Alder Mill had been built for a smaller river',
      'all of it ran into the river',
      'The dam broke at two in the morning',
      'By dawn the street was a lake',
      'no one could have known',
    ]
    expect(await source.markedWords()).toEqual(marked)
    await source.place(/“The dam was too small”, on words that have changed$/).waitFor()
    const edited = await storedMap(stage.address, map)
    const text = edited.sources[0]?.text ?? ''
    const anchor = edited.claims.find(({ id }) => id === 'the-dam-broke')?.anchors[0]
    expect(text.slice(anchor?.position?.start, anchor?.position?.end)).toBe(
      'The dam broke at two in the morning',
    )
    // What is lost keeps what it was put on.
    expect(edited.claims.find(({ id }) => id === 'the-keeper-knew')?.anchors).toEqual(
      made.claims.find(({ id }) => id === 'the-keeper-knew')?.anchors,
    )

    // The same after a reload.
    await page.reload()
    await source.ready()
    await source.pane.getByRole('button', { name: '1 place is lost' }).click()
    expect(await source.markedWords()).toEqual(marked)
    const lost = source.pane.getByRole('list', { name: 'Lost places' })
    await lost.getByText('The keeper knew').waitFor()
    await lost.getByText('These words are not in the text any more.').waitFor()

    // A person says where it belongs, and that the changed words are the words now.
    await lost.getByRole('button', { name: 'Give it a new place' }).click()
    await source.selectWords('It lay open'.replace('It ', ''))
    await source.bar.getByRole('button', { name: 'Rest it here' }).click()
    await source.pane.getByRole('button', { name: '1 place is lost' }).waitFor({ state: 'detached' })
    await source.place(/on words that have changed$/).click()
    await page.getByRole('button', { name: 'Rest it on the words as they are now' }).click()
    await source.place(/“The dam was too small”$/).waitFor()
    await workspace.saved()
    const settled = await storedMap(stage.address, map)
    expect(settled.claims.find(({ id }) => id === 'the-dam-was-too-small')?.anchors[0]?.quote?.exact).toBe(
      marked[0],
    )

    // All of it can be taken back, the text with its places in one step.
    for (let step = 0; step < 3; step++) await workspace.undo()
    await workspace.saved()
    const back = await storedMap(stage.address, map)
    expect(back.sources[0]?.text).toBe(essay)
    expect(back.claims.find(({ id }) => id === 'the-dam-was-too-small')).toEqual(
      made.claims.find(({ id }) => id === 'the-dam-was-too-small'),
    )
    expect(faults).toEqual([])
    await close()
  })

  test('on the sample: an address leads to a paragraph, places list what rests there, a claim without a pointer', async () => {
    const { page, faults, close } = await stage.open(`/maps/us-iran?source=essay-text&place=5.4`)
    const workspace = workspaceOn(page)
    const source = sourceOn(page)
    await source.ready()
    await source.pane.getByText('All 35 paragraphs carry something').waitFor()
    const here = source.pane
      .getByRole('button', { name: /^Paragraph 4/ })
      .and(page.locator('[aria-current="location"]'))
    await here.waitFor()
    expect(
      await here.evaluate((number) => {
        const { top, bottom } = number.getBoundingClientRect()
        return top > 0 && bottom < window.innerHeight
      }),
    ).toBe(true)

    // A whole paragraph that several things rest on leads to a list of them.
    await workspace.details.getByRole('heading', { name: 'About this map' }).waitFor()
    await here.locator('xpath=..').locator('[data-place-button]').click()
    const list = page.getByRole('dialog', { name: 'What rests on this place' })
    await list.getByRole('button', { name: 'Each expects the other to fold first' }).first().click()
    await list.waitFor({ state: 'detached' })
    expect(await workspace.readLabel()).toBe('Each expects the other to fold first')

    // By keys alone: to the paragraph, sentence by sentence, a word fewer, a claim of it.
    const before = (await storedMap(stage.address, 'us-iran')).claims.length
    await here.focus()
    const keys = page.keyboard
    await keys.press('ArrowDown')
    await keys.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('location')
    await keys.press('ArrowRight')
    await keys.press('Shift+ArrowLeft')
    await source.bar.waitFor()
    const chosen = await page.evaluate(() => document.getSelection()?.toString() ?? '')
    expect(chosen.split(' ').length).toBeGreaterThan(3)
    await keys.press('q')
    await source.form.waitFor()
    await source.nameClaim('Made without a pointer')
    await workspace.saved()
    const stored = await storedMap(stage.address, 'us-iran')
    expect(stored.claims).toHaveLength(before + 1)
    const quote = stored.claims.find(({ label }) => label === 'Made without a pointer')?.anchors[0]?.quote
    expect(quote?.exact).toBe(chosen)
    expect(await workspace.readLabel()).toBe('Made without a pointer')

    // The key closes the source; the outline is there again, and the address says so.
    await page.locator('body').click({ position: { x: 5, y: 5 } })
    await keys.press('s')
    await workspace.outline.waitFor()
    await page.waitForFunction(() => !new URLSearchParams(location.search).has('source'))
    // It takes the keyboard along, there and back.
    expect(await focusedName(page)).toBe('Outline of the claims')
    await keys.press('s')
    await source.pane.waitFor()
    expect(await focusedName(page)).toMatch(/^Paragraph 1/)
    await keys.press('s')
    await source.pane.waitFor({ state: 'detached' })
    expect(await focusedName(page)).toBe('Outline of the claims')
    await page.goBack()
    await source.pane.waitFor()
    expect(faults).toEqual([])
    await close()
  })
})
