/** Text that breaks careless stores: kept byte for byte wherever text may stand. */
import { describe, expect, it } from 'vitest'
import { emptyChange } from '@/graph/change'
import { readDocument } from '@/graph/formats/throughline-json'
import { at, type ConformanceSetting } from './conformance-setting'
import { bytesOf } from './rich-document'

const hostileTexts = [
  `it's "quoted" and \`ticked\` and \\backslashed\\ \\u0041 \\n`,
  `'); DROP TABLE records; --`,
  `}) DETACH DELETE n RETURN $map {a: 1} // /* */`,
  `%_ LIKE ?1 :name @p $1 \${x} {{y}}`,
  `<script>alert(1)</script> &amp; ]]> <!-- -->`,
  `👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 \u{10FFFD}`,
  `שלום \u202Eabc\u202C العربية \u2066x\u2069`,
  `e\u0301 é ﬁ ﷺ ẞ İ ı Ǆ 각 각`,
  `line\nbreak\r\nreturn\ttab\u2028ls\u2029ps\u0085nel`,
  ` leading and trailing  \u00A0`,
  `\u0001\u0007\u001B[31m\u007F\uFEFF\u200B\uFFFD\uFFFF`,
  `true null NaN 0x10 1e999 {"a":[1]}`,
]

export function keepsHostileText({ store, freshId, reopen }: ConformanceSetting): void {
  describe('hostile text', () => {
    it.each(hostileTexts.map((text, n) => [n, text] as const))('%i stays as it is: %j', async (_n, text) => {
      const id = freshId('hostile')
      const document = readDocument(
        {
          format: 'throughline/1',
          map: { id, title: text, summary: text },
          claims: [
            {
              id: 'a',
              kind: 'claim',
              label: text,
              text,
              aliases: [text],
              tags: [text.slice(0, 20).toWellFormed()],
            },
            { id: 'b', kind: 'claim', label: 'b' },
          ],
          links: [{ id: 'l', type: 'attacks', from: ['a'], to: { claim: 'b' }, text, scheme: text }],
          holders: [{ id: 'h', name: text }],
          sources: [{ id: 's', title: text, creator: text, text, notes: text }],
          annotations: [
            { id: 'n', target: { map: true }, motivation: 'commenting', body: text, author: text },
          ],
        },
        { author: 'A', at },
      )
      const note = { at, by: text, summary: text, requestId: text, fingerprint: text }
      await store().create(document, { at, by: text, summary: text })
      const [claim] = document.claims
      if (!claim) throw new Error('The document has claims.')
      const change = emptyChange()
      change.updated.claims.push([claim, { ...claim, text: `${text}${text}` }])
      await store().commit(id, 1, change, note)
      await reopen()
      const expected = {
        ...document,
        claims: [{ ...claim, text: `${text}${text}` }, ...document.claims.slice(1)],
      }
      expect(bytesOf((await store().load(id)).document)).toBe(bytesOf(expected))
      expect(await store().request(id, text)).toEqual({ version: 2, ...note, change })
      expect((await store().maps()).find((map) => map.id === id)).toMatchObject({
        title: text,
        summary: text,
      })
    })
  })
}
