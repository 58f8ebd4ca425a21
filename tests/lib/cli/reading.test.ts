/** maps, show and chains on a data folder: for people, and for programs. */
import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { answerSchema } from '@/graph/chains/answer'
import { readDocument } from '@/graph/formats/throughline-json'
import { samples } from '@/graph/samples/all-samples'
import { folderMaker, runCli } from './run-cli'

const newFolder = folderMaker()
const dataDir = newFolder()
const run = (...args: string[]) => runCli(args, { dataDir })

describe('maps', () => {
  it('of a new store are the samples, as a table', async () => {
    const { code, out, err } = await runCli(['maps'], { dataDir: newFolder() })
    expect(code).toBe(0)
    expect(err).toBe(`A new store: ${samples.length} sample maps were added.\n`)
    const [head, ...rows] = out.trimEnd().split('\n')
    expect(head).toMatch(/^map +version +claims +links +changed \(UTC\) +title$/)
    expect(rows).toHaveLength(samples.length)
    const row = rows.find((line) => line.startsWith('us-iran'))
    expect(row).toMatch(/^us-iran +1 +57 +93 +\d{4}-\d\d-\d\d \d\d:\d\d +Why both America and Iran think/)
    const column = (head ?? '').indexOf('title')
    for (const line of rows) expect(line.slice(column - 2, column + 1)).toMatch(/^ {2}\S$/)
  })

  it('are JSON for programs', async () => {
    const { code, out } = await run('maps', '--json')
    expect(code).toBe(0)
    const { maps } = JSON.parse(out)
    expect(maps).toHaveLength(samples.length)
    expect(maps).toContainEqual(expect.objectContaining({ id: 'us-iran', version: 1, claims: 57, links: 93 }))
  })
})

describe('show', () => {
  it('lists the claims by kind and the links as sentences', async () => {
    const { code, out } = await run('show', 'vasa')
    expect(code).toBe(0)
    expect(out).toContain('Why the Vasa sank on her first voyage\nvasa, version 1, ')
    expect(out).toMatch(/^\d+ claims, \d+ links, \d+ holders?, \d+ sources?, \d+ notes?$/m)
    expect(out).toMatch(/^event$/m)
    expect(out).toMatch(
      /^ {2}\S+ +(\d\.\d\d|–) +.+ → (causes|enables|prevents|supports|attacks|specifies|.+) → .+$/m,
    )
  })

  it('is the map document for programs', async () => {
    const { out } = await run('show', 'vasa', '--json')
    const shown = JSON.parse(out)
    expect(shown.map).toMatchObject({ id: 'vasa', version: 1, createdAt: expect.any(String) })
    const sample = samples.find(({ map }) => map.id === 'vasa')
    const { version, createdAt, updatedAt, ...map } = shown.map
    const document = readDocument({ ...shown, map }, { author: 'x', at: createdAt })
    expect([version, updatedAt, document]).toEqual([1, createdAt, sample])
  })

  it.each(['1.5', '0', '-1', 'one'])('has no version %s', async (version) => {
    const { code, out, err } = await run('show', 'vasa', `--version=${version}`)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('--version')
  })

  it.each([['nope'], ['Not An Id'], ['']])('does not know the map "%s"', async (id) => {
    const { code, out, err } = await run('show', id)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`There is no map "${id}"`)
  })
})

describe('chains', () => {
  const runOne = async (words: string) => (await run('chains', 'us-iran', words)).out
  const question = 'domestic trap -> no de-escalation -> accident'

  it('are shown with what the words were taken for, step by step, and read aloud', async () => {
    const { code, out, err } = await run('chains', 'us-iran', question)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^domestic trap +=/m)
    expect(out).toMatch(/^no de-escalation +=/m)
    expect(out).toMatch(/^\d+ found, and that is all\.$/m)
    expect(out).toMatch(/^ {2}1 {2}0\.\d\d {2}\+ raises {2}\d links/m)
    expect(out).toMatch(/^ {5}● .+\n {5}│ {3}\w+ · 0\.\d\d/m)
    expect(out).toContain('weakest')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(200)
  })

  it('are a table at a glance when there are several, numbered as below it', async () => {
    const { out } = await run('chains', 'us-iran', question)
    const blocks = out.split('\n\n')
    const table = blocks.find((block) => block.includes('weakest step'))?.split('\n') ?? []
    expect(table[0]).toMatch(/^ +strength +net sign +links +contested +weakest step$/)
    expect(table).toHaveLength(5)
    for (const [i, line] of table.slice(1).entries()) {
      expect(line).toMatch(/^ {2}\d {2}0\.\d\d +\+ raises +\d +(no|yes|answered) +\S.+$/)
      const strength = line.slice(5, 9)
      expect(blocks.some((block) => block.startsWith(`  ${i + 1}  ${strength}  `))).toBe(true)
    }
    expect(await runOne('domestic trap -> accident top 1')).not.toContain('net sign')
  })

  it('are the whole answer for programs', async () => {
    const { code, out } = await run('chains', 'us-iran', question, '--json')
    expect(code).toBe(0)
    const answer = answerSchema.parse(JSON.parse(out))
    expect(answer.chains.length).toBeGreaterThan(1)
    const aloud = await run('chains', 'us-iran', question)
    const words = aloud.out.replace(/\s+/g, ' ')
    for (const { sentence } of answer.chains) expect(words).toContain(sentence)
  })

  it('are a table for a spreadsheet, one line each', async () => {
    const { code, out } = await run('chains', 'us-iran', '* -> event: accident top 3', '--csv')
    expect(code).toBe(0)
    const [head, ...rows] = out.trimEnd().split('\n')
    expect(head).toMatch(/^rank,strength,/)
    expect(rows).toHaveLength(3)
  })

  it('in a table say beside it why it is empty, and what was read otherwise than it was meant', async () => {
    const none = await run('chains', 'us-iran', 'accident -> domestic trap', '--csv')
    expect([none.code, none.out.trimEnd().split('\n').length]).toEqual([1, 1])
    expect(none.err).toMatch(/Nothing found\. Nothing leads from[\s\S]*This would find something:/)
    const slip = await run('chains', 'us-iran', 'domestic trap leads to accident', '--csv')
    expect([slip.code, slip.err]).toEqual([0, 'Note: “leads to” was read as “->”.\n'])
  })

  it('that are not there: exit code 1, why, and a question that finds something', async () => {
    const { code, out } = await run('chains', 'us-iran', 'accident -> domestic trap')
    expect(code).toBe(1)
    expect(out).toMatch(/Nothing found\. Nothing leads from/)
    const suggestion = /This would find something:\n {2}(.+)$/m.exec(out)?.[1] ?? ''
    expect((await run('chains', 'us-iran', suggestion)).code).toBe(0)
    const json = await run('chains', 'us-iran', 'accident -> domestic trap', '--json')
    expect([json.code, JSON.parse(json.out).nothing.suggestion]).toEqual([1, suggestion])
  })

  it('cannot be asked for in words that cannot be read: the place is underlined', async () => {
    const { code, out, err } = await run('chains', 'us-iran', 'accident -> "domestic')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('  accident -> "domestic\n              ^^^^^^^^^\n')
    const json = await run('chains', 'us-iran', 'accident -> "domestic', '--json')
    expect(JSON.parse(json.out).error).toMatchObject({ code: 'bad-question', span: [12, 21] })
  })

  it('may begin with an arrow without being taken for a flag', async () => {
    const { code, err } = await run('chains', 'us-iran', '-> accident')
    expect(code).toBe(2)
    expect(err).toContain('  -> accident\n')
    expect(err).not.toContain('option')
  })
})

describe('text that would play with the terminal', () => {
  it('is shown without its control characters', async () => {
    const dataDir = newFolder()
    const file = `${newFolder()}.json`
    const label = 'red \u001b[31malert\u0007 \u202etxet'
    const map = { id: 'hostile', title: label, summary: '' }
    const claims = [{ id: 'a', kind: 'claim', label }]
    await writeFile(file, JSON.stringify({ format: 'throughline/1', map, claims }))
    expect((await runCli(['import', file], { dataDir })).code).toBe(0)
    for (const args of [['maps'], ['show', 'hostile']]) {
      const { out } = await runCli(args, { dataDir })
      expect(out).toMatch(/red +\[31malert +txet/)
    }
    expect((await runCli(['show', 'hostile', '--json'], { dataDir })).out).toContain('\\u001b')
  })
})
