import { expect, it } from 'vitest'
import { csvTable } from '@/lib/http/csv-table'

it('writes lines as RFC 4180 has them', () => {
  expect(
    csvTable(
      ['a', 'b'],
      [
        [1, 'x'],
        [0.5, 'y'],
      ],
    ),
  ).toBe('a,b\r\n1,x\r\n0.5,y\r\n')
})

it('quotes what would break a line', () => {
  expect(csvTable(['a'], [['one, two'], ['say "no"'], ['two\nlines']])).toBe(
    'a\r\n"one, two"\r\n"say ""no"""\r\n"two\nlines"\r\n',
  )
})

it('keeps a spreadsheet from running a text, and leaves signs and numbers alone', () => {
  expect(csvTable(['a'], [['=1+1'], ['@SUM(A1)'], ['-x'], ['+'], [-1]])).toBe(
    "a\r\n'=1+1\r\n'@SUM(A1)\r\n'-x\r\n+\r\n-1\r\n",
  )
  expect(csvTable(['a'], [[' =cmd|x'], ['＝1+1'], ['\n=1'], [' x = 1']])).toBe(
    "a\r\n' =cmd|x\r\n'＝1+1\r\n\"'\n=1\"\r\n x = 1\r\n",
  )
})
