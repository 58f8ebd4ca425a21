/**
 * The kernel compiled as in a build of the product. The loader that runs the bench has every function made at run time
 * keep its name, and every import looked up at each call; on a question of a tenth of a millisecond that is a sixth.
 */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { inScratch } from './scratch'

export type Kernel = typeof import('./kernel.entry')

export function compiledKernel(): Promise<Kernel> {
  return inScratch(async (folder) => {
    const outfile = path.join(folder, 'kernel.mjs')
    await build({
      entryPoints: [path.join(import.meta.dirname, 'kernel.entry.ts')],
      alias: { '@': path.resolve(import.meta.dirname, '..') },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
    })
    return (await import(pathToFileURL(outfile).href)) as Kernel
  })
}
