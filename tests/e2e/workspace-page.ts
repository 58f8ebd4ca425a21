/** The workspace as a person uses it: what the stories do and look at, by role and name. No story knows a class name. */
import type { Locator, Page } from 'playwright-core'

export type WorkspacePage = ReturnType<typeof workspaceOn>

export function workspaceOn(page: Page) {
  const outline = page.getByRole('tree', { name: 'Outline of the claims' })
  const details = page.getByRole('complementary', { name: 'Details' })
  const question = page.getByRole('combobox', { name: /^(Ask how|Question:)/ })
  const chains = details.getByRole('list').first()

  /** Until the page answers to the hand: what the server rendered is there before. */
  async function ready(): Promise<void> {
    await outline.waitFor()
    await page.waitForFunction(() => document.querySelector('canvas') !== null)
  }

  /** Until the chains pane has its answer. */
  async function answered(): Promise<void> {
    await details.getByText(/^(\d+ found|none found|the strongest)/).waitFor()
  }

  return {
    page,
    answered,
    outline,
    details,
    question,

    async open(address: string): Promise<void> {
      await page.goto(address)
      await ready()
    },
    ready,

    async find(text: string): Promise<void> {
      await page.getByRole('searchbox', { name: 'Find a claim' }).fill(text)
    },

    row: (label: string): Locator => outline.getByRole('treeitem', { name: label }).first(),

    /** Finds the claim by its words, selects it, and leaves the outline as it was. */
    async select(label: string): Promise<void> {
      const box = page.getByRole('searchbox', { name: 'Find a claim' })
      await box.fill(label)
      await outline.getByRole('treeitem', { name: label }).first().click()
      await page.waitForFunction(
        (wanted) =>
          document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Label"]')?.value === wanted,
        label,
      )
      await box.fill('')
    },

    /** The label of the claim that is read in the right pane. */
    readLabel: (): Promise<string> => details.getByRole('textbox', { name: 'Label' }).inputValue(),

    /** Adds a claim at what is selected, by the quick-add line: `relation` as the line words it. */
    async quickAdd(relation: string, label: string): Promise<void> {
      await page.getByRole('button', { name: 'Add', exact: true }).first().click()
      const line = page.getByRole('dialog', { name: /^Add a claim/ })
      const input = line.getByRole('combobox')
      await input.focus()
      await chooseRelation(page, line, relation)
      await page.keyboard.type(label)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
      await line.waitFor({ state: 'detached' })
    },

    /** Opens the link between what is read and another claim, from the inspector. */
    async openLink(words: string | RegExp): Promise<void> {
      await details.getByRole('button', { name: words }).first().click()
    },

    async note(text: string): Promise<void> {
      await details.getByRole('textbox', { name: 'Add a note' }).fill(text)
      await details.getByRole('button', { name: 'Add a note' }).click()
      await details.getByText(text).waitFor()
    },

    /** Of the claim that is read; each saves itself. */
    async relabel(label: string): Promise<void> {
      const field = details.getByRole('textbox', { name: 'Label' })
      await field.fill(label)
      await field.press('Enter')
      await outline.getByRole('treeitem', { name: label }).first().waitFor()
    },
    async setText(text: string): Promise<void> {
      const field = details.getByRole('textbox', { name: 'Text', exact: true })
      await field.fill(text)
      await field.press('Control+Enter')
    },
    async setKind(kind: string): Promise<void> {
      await details.getByRole('button', { name: /Kind$/ }).first().click()
      await page.getByRole('option', { name: kind, exact: true }).click()
    },

    /** Removes what is read, with all that hangs on it. */
    async remove(): Promise<void> {
      await outline.focus()
      await page.keyboard.press('Delete')
      await page
        .getByRole('region', { name: 'Messages' })
        .getByText(/^Removed/)
        .last()
        .waitFor()
    },

    /** The labels of the claims in the outline, which is shown flat, each once. */
    async shownLabels(): Promise<string[]> {
      return outline
        .locator('[role="treeitem"] [dir="auto"][title]')
        .evaluateAll((labels) => labels.map((label) => label.textContent ?? ''))
    },

    async ask(text: string): Promise<void> {
      await question.click()
      await question.fill(text)
      await page.keyboard.press('Enter')
      await answered()
    },

    chainButtons: (): Locator => chains.getByRole('button', { name: /^Chain \d/ }),

    undo: (): Promise<void> => page.keyboard.press('Control+z'),
    redo: (): Promise<void> => page.keyboard.press('Control+Shift+z'),

    /** Waits until all is saved, and gives the version. */
    async saved(): Promise<number> {
      const status = page.getByText(/^Saved version \d+/)
      await status.waitFor()
      return Number(/\d+/.exec((await status.textContent()) ?? '')?.[0])
    },

    /** Waits until this version is what is saved: for what begins a moment after it is asked. */
    async savedAt(version: number): Promise<void> {
      await page.getByText(`Saved version ${version}`, { exact: true }).waitFor()
    },

    message: (text: string | RegExp): Locator =>
      page.getByRole('region', { name: 'Messages' }).getByText(text),
  }
}

/** Steps through the relations with Tab until the line says this one. */
export async function chooseRelation(page: Page, line: Locator, relation: string): Promise<void> {
  const wanted = line.getByText(`changes “${relation}”`)
  for (let step = 0; step < 15; step++) {
    if ((await wanted.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Quick add offers no “${relation}” here.`)
}
