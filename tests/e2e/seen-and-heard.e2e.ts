/**
 * For those who hear the page, see it large or in the system's colours, read from right to left, or press with an
 * unsteady hand. What axe finds is in accessibility.e2e.ts.
 */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { linkMeanings } from '@/graph/model/vocabulary'
import type { PageOptions } from './browser'
import { smallTargets } from './small-targets'
import { sendCommands, storedMap } from './stored-map'
import { stories } from './stories'
import { workspaceOn } from './workspace-page'

await stories('the workspace', (stage) => {
  test('names every claim and every link of the map', async () => {
    const { page, close } = await stage.open('/maps/us-iran?outline=flat')
    await workspaceOn(page).ready()
    const names = (await accessibleNames(page)).join('\n')
    const { claims, links } = await storedMap(stage.address, 'us-iran')
    const label = (id: string) => claims.find((claim) => claim.id === id)?.label ?? ''
    const sentences = links
      .filter((link) => 'claim' in link.to)
      .map((link) => {
        const target = 'claim' in link.to ? label(link.to.claim) : ''
        return `${link.from.map(label).join(' and ')} ${linkMeanings[link.type].forward} ${target}`
      })
    expect(claims.filter((claim) => !names.includes(claim.label))).toEqual([])
    expect(sentences.filter((sentence) => !names.includes(sentence))).toEqual([])
    // A link on a link is told with the words of the link it is about.
    expect(links.some((link) => 'link' in link.to)).toBe(true)
    const told = page.getByRole('list', { name: 'The links of the map in words' }).getByRole('listitem')
    expect(await told.count()).toBe(links.length)
    await close()
  })

  test('tells where one is on the map, and shows it', async () => {
    const { page, close } = await stage.openMap('us-iran?claim=signals-misread')
    const map = page.getByRole('application', { name: 'Map' })
    const before = await map.screenshot()
    await map.focus()
    const said = map.locator('xpath=following-sibling::*[@aria-live="polite"]').first()
    await said.getByText('Signals are misread').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => !location.search.includes('signals-misread'))
    expect(await said.textContent()).not.toContain('Signals are misread,')
    await page.keyboard.press('Shift+ArrowRight')
    await page.waitForFunction(() => location.search.includes('link='))
    expect((await said.textContent())?.length).toBeGreaterThan(10)
    expect((await map.screenshot()).equals(before)).toBe(false)
    await close()
  })

  const narrow: [name: string, options: PageOptions][] = [
    ['320 wide', { width: 320, height: 640 }],
    ['at 400 %', { width: 320, height: 256, zoom: 4 }],
    ['390 wide, touched', { width: 390, height: 844, touch: true, zoom: 2 }],
  ]
  test('keeps what the arrow keys reach in the palette in sight, at 400 %', async () => {
    const { page, close } = await stage.openMap('us-iran', { width: 320, height: 256, zoom: 4 })
    await page.keyboard.press('Control+k')
    const list = page.getByRole('listbox', { name: 'Found' })
    await list.waitFor()
    for (let row = 0; row < 9; row++) await page.keyboard.press('ArrowDown')
    const active = list.getByRole('option', { selected: true })
    expect(await active.evaluate((row) => [...(row.parentElement?.children ?? [])].indexOf(row))).toBe(9)
    const [own, all] = [await active.boundingBox(), await list.boundingBox()]
    const ends = (box: typeof own) => [box?.y ?? 0, (box?.y ?? 0) + (box?.height ?? 0)] as const
    expect(ends(own)[0]).toBeGreaterThanOrEqual(ends(all)[0] - 1)
    expect(ends(own)[1]).toBeLessThanOrEqual(ends(all)[1] + 1)
    await close()
  })

  test('reaches the outline, and the end of what is read, with the wheel alone, at 400 %', async () => {
    const { page, close, workspace } = await stage.openMap('us-iran', { width: 320, height: 256, zoom: 4 })
    const at = { x: 100, y: 185 }
    /** What is seen at the place of the pointer, as far as the wheel can bring it there. */
    const wheelTo = async (selector: string) => {
      await page.mouse.move(at.x, at.y)
      await expect
        .poll(async () => {
          await page.mouse.wheel(0, 60)
          return page.evaluate(([x, y, wanted]) => document.elementFromPoint(x, y)?.closest(wanted) != null, [
            at.x,
            at.y,
            selector,
          ] as const)
        })
        .toBe(true)
    }
    await wheelTo('[role="treeitem"]')
    await workspace.outline.getByRole('treeitem').nth(1).press('Enter')
    await workspace.details.getByRole('textbox', { name: 'Label' }).waitFor()
    await wheelTo('[aria-label="Add a note"]')
    await close()
  })

  test.each(narrow)('never scrolls sideways, %s', async (_name, options) => {
    const { page, close } = await stage.open('/', options)
    const wide: string[] = []
    for (const place of ['/', ...places]) {
      await page.goto(stage.address + place)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const [content, screen] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ])
      if (content !== screen) wide.push(`${place} is ${content} wide`)
    }
    expect(wide).toEqual([])
    await close()
  })

  const hands: [name: string, least: number, options: PageOptions][] = [
    ['with a mouse', 24, {}],
    ['on a narrow screen', 24, { width: 390, height: 844 }],
    ['with a finger', 24, { width: 390, height: 844, touch: true, zoom: 2 }],
  ]
  test.each(hands)('has nothing too small to press, %s', async (_name, least, options) => {
    const { page, close } = await stage.open('/', options)
    const small: string[] = []
    for (const place of ['/', ...places]) {
      await page.goto(stage.address + place)
      await page.getByRole('heading', { level: 1 }).waitFor()
      // What is answered later counts as well.
      if (place.includes('q='))
        await page
          .getByText(/^\d+ found/)
          .first()
          .waitFor()
      small.push(...(await smallTargets(page, least)).map((one) => `${place}: ${one}`))
    }
    expect(small).toEqual([])
    await close()
  })

  test('shows labels from right to left where they are written so', async () => {
    const label = 'הגשר נסגר בחורף'
    await sendCommands(stage.address, 'us-iran', [
      { type: 'addClaim', claim: { id: 'bridge', kind: 'claim', label } },
      { type: 'addLink', link: { type: 'supports', from: ['bridge'], to: { claim: 'signals-misread' } } },
    ])
    const { close, workspace } = await stage.openMap('us-iran?claim=bridge')
    const direction = (element: Element) => getComputedStyle(element).direction
    const row = workspace.row(label)
    expect(await row.getByText(label).evaluate(direction)).toBe('rtl')
    expect(await workspace.details.getByRole('textbox', { name: 'Label' }).evaluate(direction)).toBe('rtl')
    // The page around it stays as it is.
    expect(await row.evaluate(direction)).toBe('ltr')
    await close()
  })

  test('shows the keyboard where it is, also in the colours of the system', async () => {
    const { page, close } = await stage.open('/maps/us-iran', { forcedColors: true })
    await workspaceOn(page).ready()
    const unseen: string[] = []
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab')
      const fault = await page.evaluate(focusFault)
      if (fault) unseen.push(fault)
    }
    expect(unseen).toEqual([])
    await close()
  })
})

const places = [
  '/maps/us-iran',
  '/maps/us-iran?claim=signals-misread',
  '/maps/us-iran?claim=coercion&also=deadlock.endurance',
  '/maps/us-iran?link=deadlock-for-thesis',
  '/maps/us-iran?tab=graph',
  '/maps/us-iran?panel=notes&tab=notes',
  '/maps/us-iran?q=domestic+trap+-%3E+accident&tab=chains',
]

/** All names that the accessibility tree of the page gives. */
async function accessibleNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes.flatMap((node) => (node.ignored ? [] : [String(node.name?.value ?? '')]))
}

/** What has the focus, where neither it nor what is around it shows so; '' where it is shown. Runs in the page. */
function focusFault(): string {
  const focused = document.activeElement
  if (!focused || focused === document.body) return ''
  const pointed = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '')
  const around: (Element | null)[] = [focused, pointed]
  for (let at = focused.parentElement; at && around.length < 6; at = at.parentElement) around.push(at)
  const isShown = around.some((element) => {
    if (!element) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
  })
  return isShown ? '' : `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent}`
}
