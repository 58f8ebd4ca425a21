/** Markdown of notes: what people write is drawn, and nothing they write can become HTML or run. */
import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { isSafeAddress, Markdown } from '@/app/components/workspace/notes/Markdown'

/** The inside of the drawn note. */
function drawn(text: string): string {
  return renderToStaticMarkup(createElement(Markdown, { text })).replace(/^<div[^>]*>|<\/div>$/g, '')
}

describe('what people write', () => {
  test.each([
    ['plain', '<p>plain</p>'],
    ['two\nlines', '<p>two<br/>lines</p>'],
    ['**bold** and *soft*', '<p><strong>bold</strong> and <em>soft</em></p>'],
    ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['3. three\n4. four', '<ol start="3"><li>three</li><li>four</li></ol>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
    ['`a < b &amp;`', '<p><code>a &lt; b &amp;amp;</code></p>'],
    ['5 &lt; 6 & 7', '<p>5 &lt; 6 &amp; 7</p>'],
    ['```\n<b>\n```', '<pre><code>&lt;b&gt;</code></pre>'],
  ])('%j', (text, html) => {
    expect(drawn(text)).toBe(html)
  })

  test('links lead to the web and to mail; others are only their words', () => {
    expect(drawn('[a](https://example.org)')).toContain(
      'href="https://example.org" rel="noreferrer noopener nofollow"',
    )
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      ' JaVaScRiPt:x',
      '/maps',
      'file:///etc',
    ]) {
      expect(isSafeAddress(address)).toBe(false)
      expect(drawn(`[a](${address})`)).not.toContain('href')
    }
  })
})

describe('what must not pass', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<div>\n<iframe src="https://example.org"></iframe>\n</div>',
    '[a](javascript:alert`1`)',
    '![x](https://example.org/pixel.png)',
    '<https://example.org/"onmouseover="x>',
  ])('%s', (text) => {
    expect(tagsIn(drawn(text)).filter((tag) => !allowed.has(tag))).toEqual([])
    expect(drawn(text)).not.toMatch(/<[^>]* on\w+=/i)
  })

  test('any mixture of marks and tags', () => {
    const part = fc.constantFrom(
      '<b>',
      '<script>',
      '</script>',
      'x',
      '*',
      '**',
      '`',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '# ',
      '[',
      '](',
      ')',
      '"',
      "'",
      'javascript:',
      'https://e.org',
      '&lt;',
      '&#106;',
      '![',
      '|',
      '|-|',
      '<!--',
      '<img src=x onerror=y>',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const html = drawn(parts.join(''))
        expect(tagsIn(html).filter((tag) => !allowed.has(tag))).toEqual([])
        expect(html).not.toMatch(/href="(?!https?:|mailto:)/)
      }),
      { seed: 7, numRuns: 1000 },
    )
  })
})

const allowed = new Set(
  'p br strong em del ul ol li blockquote pre code a hr table thead tbody tr th td input'.split(' '),
)

function tagsIn(html: string): string[] {
  return [...html.matchAll(/<\/?([a-z0-9]+)/g)].map((match) => match[1] ?? '')
}
