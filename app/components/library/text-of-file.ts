/** The text of a file that someone chose or dropped. */
import { fail } from '@/graph/errors'

/** Throws `invalid-body` for what cannot be opened. */
export async function textOfFile(file: File): Promise<string> {
  return file
    .text()
    .catch(() => fail('invalid-body', '', `“${file.name}” cannot be opened: it is a folder, or it is gone.`))
}
