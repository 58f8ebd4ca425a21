/** A file that was chosen or dropped, and is not there any more as it was: like a folder, it cannot be read. */
import { openAsBlob } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export async function goneFile(name: string): Promise<File> {
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-gone-'))
  const place = path.join(folder, name)
  await writeFile(place, 'Here.')
  const file = new File([await openAsBlob(place)], name)
  await rm(folder, { recursive: true })
  return file
}
