/** A keyboard, as someone uses it who has nothing else: what has the focus, and how one gets there. */
import type { Page } from 'playwright-core'

/** Presses Tab, or what goes the other way, until what is named so has the focus. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press(key)
    const focused = await focusedName(page)
    if (typeof name === 'string' ? focused === name : name.test(focused)) return
  }
  throw new Error(`The keyboard does not get to “${name}”.`)
}

/** The name of what has the focus, as far as it is written on it. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    const own = element?.getAttribute('aria-label') ?? element?.closest('label')?.textContent
    return (own ?? element?.textContent ?? '').trim()
  })
}

/** The words of the row the outline points at. */
export function activeRow(page: Page): Promise<string> {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant')
    return (id && document.getElementById(id)?.textContent) || ''
  })
}

/** In the outline, which has the focus: walks to the claim and selects it. */
export async function selectRow(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Home')
  for (let step = 0; !(await activeRow(page)).includes(label); step++) {
    if (step > 60) throw new Error(`No row of the outline says “${label}”.`)
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}
