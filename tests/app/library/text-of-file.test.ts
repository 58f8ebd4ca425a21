/** A file on its way into the library. */
import { expect, test } from 'vitest'
import { textOfFile } from '@/app/components/library/text-of-file'
import { goneFile } from '../gone-file'

test('is read as text', async () => {
  expect(await textOfFile(new File(['{"a": "é"}'], 'map.json'))).toBe('{"a": "é"}')
})

test('that is a folder, or is gone, says so, and not that the server is away', async () => {
  await expect(textOfFile(await goneFile('map.json'))).rejects.toMatchObject({
    code: 'invalid-body',
    message: '“map.json” cannot be opened: it is a folder, or it is gone.',
  })
})
