/** `npm run build`: what `npm start` would build, ahead of time. Does nothing when there is a build of these sources. */
import path from 'node:path'
import { ensureBuild } from './start/build.mjs'

try {
  await ensureBuild(path.resolve(import.meta.dirname, '..'))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
