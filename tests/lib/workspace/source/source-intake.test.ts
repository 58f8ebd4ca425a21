import { describe, expect, test } from 'vitest'
import {
  readPastedText,
  readTextFile,
  structureWords,
  textProblem,
} from '@/lib/workspace/source/source-intake'
import { goneFile } from '../../../app/gone-file'

describe('a text that is taken in', () => {
  test('has one kind of line end, no mark of byte order, no front matter, and a title from what it says', () => {
    expect(readPastedText('\uFEFF# The dam\r\n\r\nIt holds.\r')).toEqual({
      text: '# The dam\n\nIt holds.',
      title: 'The dam',
      notes: [],
    })
    const intake = readPastedText('---\ntitle: "On dams"\ndate: 2020\n---\nText.')
    expect(intake).toMatchObject({ text: 'Text.', title: 'On dams' })
    expect(intake.notes).toHaveLength(1)
    expect(readPastedText('---\n\nJust a rule above.').text).toBe('---\n\nJust a rule above.')
    expect(readPastedText('## Only a section\n\nText.').title).toBeNull()
  })

  test('has each line for a paragraph where nothing else parts them, and only there', () => {
    const long = 'word '.repeat(40).trim()
    expect(readPastedText(`${long}\n${long}\nEnd.`).text).toBe(`${long}\n\n${long}\n\nEnd.`)
    expect(readPastedText('A short\npoem of\nthree lines').text).toBe('A short\npoem of\nthree lines')
    expect(readPastedText(`${long}\n${long}\n\nEnd.`).text).toBe(`${long}\n${long}\n\nEnd.`)
  })

  test('says what is wrong with it', () => {
    expect(textProblem(' \n')).toMatch(/no words/)
    expect(textProblem('x'.repeat(1_000_001))).toMatch(/million characters/)
    expect(textProblem('ж'.repeat(600_000))).toMatch(/megabyte/)
    expect(textProblem('a\0b')).toMatch(/cannot be kept/)
    expect(textProblem('a\uD800b')).toMatch(/cannot be kept/)
    expect(textProblem('Fine.')).toBeNull()
  })

  test('tells its structure', () => {
    expect(structureWords('# A\n\nb\n\nc\n\n# D\n\ne')).toBe('2 sections, 3 paragraphs')
    expect(structureWords('b')).toBe('1 paragraph')
  })
})

describe('a file', () => {
  const file = (name: string, parts: (string | Uint8Array<ArrayBuffer>)[], type = '') =>
    new File(parts, name, { type })

  test('of text or Markdown is read, and named for itself where its text names nothing', async () => {
    expect(await readTextFile(file('dams and towns.md', ['Text.']))).toMatchObject({
      title: 'dams and towns',
      text: 'Text.',
    })
    expect(await readTextFile(file('x.txt', ['# Title\n\nText.']))).toMatchObject({ title: 'Title' })
    const utf16 = new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0])
    expect(await readTextFile(file('x.txt', [utf16]))).toMatchObject({ text: 'AB' })
  })

  test('that is a folder, or is gone, says so', async () => {
    expect(await readTextFile(await goneFile('notes.txt'))).toEqual({
      problem: '“notes.txt” cannot be opened: it is a folder, or it is gone.',
    })
  })

  test('of anything else says why not', async () => {
    expect(await readTextFile(file('a.pdf', ['%PDF'], 'application/pdf'))).toMatchObject({
      problem: expect.stringContaining('a.pdf'),
    })
    expect(await readTextFile(file('a.txt', [new Uint8Array([0xc3, 0x28])]))).toMatchObject({
      problem: expect.stringContaining('UTF-8'),
    })
    expect(await readTextFile(file('a.txt', [new Uint8Array([65, 0, 66])]))).toHaveProperty('problem')
    expect(await readTextFile(file('a.txt', ['x'.repeat(8_000_001)]))).toHaveProperty('problem')
  })
})
