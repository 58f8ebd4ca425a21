/** Typing into the palette over 5,000 claims, against a page that scans them all and renders every hit. */
import type { Page } from 'playwright-core'
import { closePage, freshPage, inBrowser, maps, type Product } from '../browser/product'
import { type Worker, workOf } from '../browser/work'
import { stockOfWords } from '../graphs/argument-map'
import { seeded } from '../graphs/random'
import { mediansOf, type Pair } from '../measure'
import { costsAtMost, type Measured, type Row } from '../row'

const keystrokes = 50

export const browserPalette: Row = {
  id: 'browser-palette',
  title: 'work of a keystroke in the palette over 5,000 claims / linear scan, all hits rendered',
  run: () => inBrowser(measure),
}

async function measure({ browser, open }: Product): Promise<Measured> {
  const ours = await open('large')
  const peer = await freshPage(browser)
  try {
    await peer.setContent(scanningPage)
    await peer.evaluate(
      (labels) => benchScan(labels),
      maps.large().claims.map(({ label }) => label),
    )
    await ours.keyboard.press('Control+k')
    await ours.getByRole('combobox', { name: 'Find a claim or a command' }).waitFor()
    await peer.locator('input').focus()
    const [oursWork, peerWork] = [await workOf(ours), await workOf(peer)]
    const times: Pair[] = []
    for (const word of [...wordsToType()]) {
      for (const letter of word) {
        times.push({ ours: await type(ours, oursWork, letter), peer: await type(peer, peerWork, letter) })
      }
      await ours.keyboard.press('Control+a')
      await ours.keyboard.press('Delete')
      await peer.keyboard.press('Control+a')
      await peer.keyboard.press('Delete')
    }
    return costsAtMost(1 / 3, {
      ...mediansOf(times.slice(0, keystrokes)),
      note: `median of ${keystrokes} keystrokes`,
    })
  } finally {
    await closePage(ours)
    await closePage(peer)
  }
}

function type(page: Page, work: Worker, letter: string): Promise<number> {
  return work.during(() => page.keyboard.press(letter))
}

/** Words of the labels, until there are enough letters. */
function* wordsToType(): Generator<string> {
  const random = seeded(71)
  for (let letters = 0; letters < keystrokes; ) {
    const word = stockOfWords[random.below(stockOfWords.length)] ?? ''
    letters += word.length
    yield word
  }
}

declare global {
  function benchScan(labels: readonly string[]): void
}

const scanningPage = `<input><ul></ul><script>
function benchScan(labels) {
  const [input, list] = [document.querySelector('input'), document.querySelector('ul')]
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase()
    const hits = labels.filter((label) => label.toLowerCase().includes(words))
    list.replaceChildren(...hits.map((label) => {
      const item = document.createElement('li')
      item.textContent = label
      return item
    }))
  })
}
</script>`
