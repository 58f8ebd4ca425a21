/** What on the page can be pressed or filled in, and is smaller than a finger or an unsteady hand needs. */
import type { Page } from 'playwright-core'

/**
 * One line for each thing in sight that is less than `least` CSS pixels wide or high. Words within a text that lead
 * somewhere are not counted (WCAG 2.5.8, inline), nor what is hidden, nor a row or card that is larger around it.
 */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((size) => {
    const kinds =
      'button, a[href], input:not([type="range"]), textarea, [role="option"], [role="treeitem"], [role="radio"]'
    // What only a screen reader meets has no size of its own.
    const isUnseen = (element: Element) =>
      element.closest('[aria-hidden="true"]') !== null || clipped(element) || clipped(element.parentElement)
    const clipped = (element: Element | null) =>
      element !== null &&
      /inset|rect/.test(`${getComputedStyle(element).clipPath} ${getComputedStyle(element).clip}`)
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isUnseen(element)
    return [...document.querySelectorAll(kinds)].filter(isSeen).flatMap((element) => {
      const { width, height } = target(element)
      if (width >= size - 0.5 && height >= size - 0.5) return []
      if (element.closest('p') && element.matches('a')) return []
      const name = element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? ''
      return [`${element.tagName.toLowerCase()} “${name}” is ${Math.round(width)} by ${Math.round(height)}`]
    })

    /** A field reaches as far as its label; a link may be stretched over the card it stands in. */
    function target(element: Element): { width: number; height: number } {
      const around = element.matches('input') ? (element.closest('label') ?? element) : element
      const after = getComputedStyle(element, '::after')
      const isStretched = after.content !== 'none' && after.position === 'absolute'
      if (!isStretched) return around.getBoundingClientRect()
      const holder = [element, ...ancestors(element)].find(
        (one) => getComputedStyle(one).position !== 'static',
      )
      const { width, height } = (holder ?? element).getBoundingClientRect()
      const grow = (start: string, end: string) =>
        -(Number.parseFloat(start) || 0) - (Number.parseFloat(end) || 0)
      return { width: width + grow(after.left, after.right), height: height + grow(after.top, after.bottom) }
    }

    function ancestors(element: Element): Element[] {
      return element.parentElement ? [element.parentElement, ...ancestors(element.parentElement)] : []
    }
  }, least)
}
