/** The text of a file that someone chose or dropped. */
import { fail } from '@/graph/errors'
import { unopened } from '@/lib/workspace/source/source-intake'

/** Throws `invalid-body` for what cannot be opened. */
export async function textOfFile(file: File): Promise<string> {
  return file.text().catch(() => fail('invalid-body', '', unopened(file)))
}
