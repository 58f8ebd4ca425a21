/** The source reader as a person uses it: what the stories do and look at, by role and name. */
import type { Locator, Page } from 'playwright-core'

export function sourceOn(page: Page) {
  const pane = page.getByRole('region', { name: 'Source', exact: true })
  const form = page.getByRole('dialog', { name: 'A claim from these words' })
  const bar = page.getByRole('toolbar', { name: 'Selected words' })

  /** Selects words in the text as a pointer would have, and waits for what can be done with them. */
  async function selectWords(words: string): Promise<void> {
    await pane.evaluate((root, wanted) => {
      const found = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: { node: Node; start: number }[] = []
      let whole = ''
      for (let node = found.nextNode(); node; node = found.nextNode()) {
        if (!node.parentElement?.closest('[data-start]')) continue
        texts.push({ node, start: whole.length })
        whole += node.textContent ?? ''
      }
      const at = whole.indexOf(wanted)
      if (at < 0) throw new Error(`“${wanted}” is not in the text.`)
      const place = (offset: number, isEnd: boolean) =>
        texts.findLast(({ start }) => (isEnd ? start < offset : start <= offset)) ?? { node: root, start: 0 }
      const [from, to] = [place(at, false), place(at + wanted.length, true)]
      from.node.parentElement?.scrollIntoView({ block: 'center' })
      document
        .getSelection()
        ?.setBaseAndExtent(from.node, at - from.start, to.node, at + wanted.length - to.start)
    }, words)
    await bar.waitFor()
  }

  /** Words the claim that is being made, and makes it. */
  async function nameClaim(label: string): Promise<void> {
    await form.waitFor()
    await form.getByRole('textbox', { name: 'The claim, in a few words' }).fill(label)
    await page.keyboard.press('Enter')
    await form.waitFor({ state: 'detached' })
  }

  return {
    /** Until the text answers to the hand, beside the map. */
    async ready(): Promise<void> {
      await pane.waitFor()
      await page.waitForFunction(() => document.querySelector('canvas') !== null)
    },

    pane,
    form,
    bar,
    selectWords,
    nameClaim,

    /** Opens the reader by its key, and waits for the text. */
    async open(): Promise<void> {
      await page.getByRole('button', { name: 'Source', exact: true }).first().click()
      await pane.waitFor()
    },

    /** A claim from words, on its own. */
    async claimFrom(words: string, label: string): Promise<void> {
      await selectWords(words)
      await bar.getByRole('button', { name: 'Claim from this', exact: true }).click()
      await nameClaim(label)
    },

    /** A claim from words that bears on what is selected: `relation` as the bar words it. */
    async relatedClaim(relation: string, words: string, label: string): Promise<void> {
      await selectWords(words)
      await bar.getByRole('button', { name: new RegExp(` ${relation} …: a claim from this$`) }).click()
      await nameClaim(label)
    },

    /** The button behind a place, by what rests there. */
    place: (name: string | RegExp): Locator => pane.getByRole('button', { name }).first(),
    paragraph: (index: number): Locator => pane.locator(`[data-paragraph="${index}"]`),

    /** Replaces the text by what `edit` makes of it, in the dialog that edits it. */
    async editText(edit: (text: string) => string): Promise<void> {
      await pane.getByRole('button', { name: 'More about this source' }).click()
      await page.getByRole('menuitem', { name: /^Edit the text/ }).click()
      const dialog = page.getByRole('dialog', { name: /^The text of/ })
      const field = dialog.getByRole('textbox', { name: 'Text' })
      await field.fill(edit(await field.inputValue()))
      await dialog.getByRole('button', { name: 'Save the text' }).click()
      await dialog.waitFor({ state: 'detached' })
    },

    /** The words that are marked on the page, in order, whatever pieces they are drawn in. */
    markedWords: (): Promise<string[]> =>
      pane.locator('p').evaluateAll((paragraphs) =>
        paragraphs.flatMap((paragraph) => {
          const runs: string[] = []
          let open = false
          for (const element of paragraph.querySelectorAll('[data-start]')) {
            const isMark = element.tagName === 'MARK'
            if (isMark && open) runs[runs.length - 1] += element.textContent ?? ''
            else if (isMark) runs.push(element.textContent ?? '')
            open = isMark
          }
          return runs
        }),
      ),
  }
}
