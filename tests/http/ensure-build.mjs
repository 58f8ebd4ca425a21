/** Makes sure that the app of the folder named is built, as `npm start` does; a process of its own for the tests. */
import { ensureBuild } from '../../scripts/start/build.mjs'

try {
  await ensureBuild(process.argv[2])
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
