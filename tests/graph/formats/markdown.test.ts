/** The Markdown outline: golden files to read, and that no text of a map can mean anything in Markdown. */
import fc from 'fast-check'
import { lexer, type Token } from 'marked'
import { describe, expect, it } from 'vitest'
import { plain, writeMarkdown } from '@/graph/formats/markdown'
import { printedMap } from '@/graph/formats/printed-map'
import { readDocument } from '@/graph/formats/throughline-json'
import type { Annotation } from '@/graph/model/annotation'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { annotationIdSchema, mapIdSchema } from '@/graph/model/ids'
import type { MapDocument } from '@/graph/model/map-document'
import { samples } from '@/graph/samples/all-samples'
import { richDocument } from '../../conformance/rich-document'

const at = '2026-11-01T00:00:00.000Z'

/** Everything that could be taken for a mark, in every field that is shown. */
function hostile(): MapDocument {
  const odd = '# *a* _b_ [c](http://d) <i>e</i> `f` | 1. g &lt; ~~h~~ \\ snake_case'
  return readDocument(
    {
      format: 'throughline/1',
      map: {
        id: 'odd',
        title: odd,
        summary: `${odd}\n\n- no list\n1. no number\n> no quote\n=== no heading`,
      },
      claims: [
        {
          id: 'a',
          kind: 'claim',
          label: odd,
          text: `1) ${odd}\n\n\n#${odd}`,
          tags: ['*t*'],
          weight: 1,
          holders: ['h'],
        },
        { id: 'b', kind: 'event', label: 'Right to left: שלום' },
      ],
      links: [
        {
          id: 'loop',
          type: 'causes',
          from: ['a'],
          to: { claim: 'b' },
          text: odd,
          scheme: '<b>',
          holders: ['h'],
        },
        { id: 'back', type: 'prevents', from: ['b'], to: { claim: 'a' } },
        { id: 'undercut', type: 'attacks', from: ['b'], to: { link: 'loop' } },
        { id: 'answer', type: 'attacks', from: ['a'], to: { link: 'undercut' } },
      ],
      holders: [{ id: 'h', name: '[h]' }],
      sources: [{ id: 's', title: '*s*', url: 'https://example.org/?a=<b>', notes: '# n' }],
      annotations: [
        {
          id: 'n',
          target: { link: 'loop' },
          motivation: 'questioning',
          author: '_x_',
          body: '**kept** <script>gone()</script>\n- kept',
        },
        { id: 'm', target: { link: 'loop' }, motivation: 'commenting', author: 'y', body: '', replyTo: 'n' },
        { id: 'o', target: { map: true }, motivation: 'assessing', author: 'y', body: 'Of all of it' },
      ],
    },
    { author: 'x', at },
  )
}

function sample(id: string): MapDocument {
  const found = samples.find(({ map }) => map.id === id)
  if (!found) throw new Error(`There is no sample "${id}".`)
  return found
}

describe('the Markdown outline', () => {
  it.each([
    ['vasa', sample('vasa')],
    ['rich', richDocument(mapIdSchema.parse('rich'))],
    ['hostile', hostile()],
    [
      'empty',
      readDocument(
        { format: 'throughline/1', map: { id: 'empty', title: 'Nothing yet' } },
        { author: 'x', at },
      ),
    ],
  ])('of %s is the golden file', async (name, document) => {
    await expect(writeMarkdown(document)).toMatchFileSnapshot(`golden/${name}.md`)
  })

  it.each(samples.map((document) => ({ document, id: document.map.id })))(
    'of $id has every claim once, and every link',
    ({ document }) => {
      const text = writeMarkdown(document)
      const told = [...text.matchAll(/^ *- \*\*(\d+)\. (.*?)\*\* ·/gm)]
      expect(told.map(([, number]) => Number(number))).toEqual(document.claims.map((_, i) => i + 1))
      expect(new Set(told.map(([, , label]) => label))).toEqual(
        new Set(document.claims.map(({ label }) => plain(label))),
      )
      const steps = [
        ...text.matchAll(
          /^ *- .*\*\* · (causes|makes possible|prevents|supports|speaks against|specifies) /gm,
        ),
      ]
      expect(steps).toHaveLength(document.links.reduce((premises, link) => premises + link.from.length, 0))
      for (const { title } of document.sources) expect(text).toContain(plain(title))
    },
  )

  it.each(samples.map((document) => ({ document, id: document.map.id })))(
    'of $id has every note, also those on the map as a whole',
    ({ document }) => {
      const onMap: Annotation = {
        id: annotationIdSchema.parse('on-the-map'),
        target: { map: true },
        motivation: 'commenting',
        body: 'On all of it.',
        author: 'x',
        createdAt: at,
      }
      const annotations = [...document.annotations, onMap]
      const { notes } = printedMap(ArgumentGraph.fromDocument({ ...document, annotations }))
      expect(notes[0]?.on).toEqual(['the map as a whole'])
      expect(notes[0]?.notes.map(({ body }) => body)).toContain('On all of it.')
      expect(notes.flatMap((group) => group.notes)).toHaveLength(annotations.length)
    },
  )

  it('has no HTML, whatever the texts hold', () => {
    const tokens = tokensOf(lexer(writeMarkdown(hostile())))
    expect(tokens.filter(({ type }) => type === 'html')).toEqual([])
    expect(
      tokens.filter(({ type }) => type === 'heading').map((token) => token.type === 'heading' && token.depth),
    ).toEqual([1, 2, 2, 2, 3, 3])
  })

  it('says the words of any label as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab 1_*[]()<>`~|\\&;#!-+.:/"é') }), (text) => {
        const label = `x${text}`.trim()
        const shown = textOf(lexer(`- **7. ${plain(label)}** · end`))
        expect(shown).toBe(`7. ${label} · end`.replace(/\s+/g, ' '))
      }),
      { numRuns: 3_000, seed: 20261128 },
    )
  })

  it('does not mind how deep a map is', () => {
    const claims = Array.from({ length: 20_000 }, (_, i) => ({
      id: `c${i}`,
      kind: 'claim',
      label: `Claim ${i}`,
    }))
    const links = claims
      .slice(1)
      .map(({ id }, i) => ({ id: `l${i}`, type: 'causes', from: [id], to: { claim: `c${i}` } }))
    const input = { format: 'throughline/1', map: { id: 'deep', title: 'Deep' }, claims, links }
    const text = writeMarkdown(readDocument(input, { author: 'x', at }))
    expect(text).toMatch(/^ {16}- \*\*20000\. Claim 19999\*\* · causes \*\*19999\*\*/m)
  })
})

/** Tokens at every depth. */
function tokensOf(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    const inner = 'tokens' in token ? (token.tokens ?? []) : []
    const items = token.type === 'list' ? (token.items as Token[]) : []
    return [token, ...tokensOf(inner), ...tokensOf(items)]
  })
}

/** What a reader sees of an inline text. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token): string => {
      if (token.type === 'list') return textOf(token.items as Token[])
      if ('tokens' in token && token.tokens) return textOf(token.tokens)
      return token.type === 'text' || token.type === 'escape' ? token.text : `[${token.type}]`
    })
    .join('')
}
