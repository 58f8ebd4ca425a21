/** Says at the start where the data folder holds maps that the database in use lacks, and how to bring them along. */
import { tsImport } from 'tsx/esm/api'

/** Milliseconds after which a database that was away is asked again. */
const pause = 5_000

/** Goes on in the background: the server serves, and may end, meanwhile. */
export async function noticeLeftBehind(settings) {
  if (settings.neo4j === undefined) return
  const { leftBehind } = await tsImport('../../lib/cli/moving/left-behind.ts', import.meta.url)
  for (;;) {
    try {
      const words = await leftBehind(settings)
      if (words !== undefined) console.log(words)
      return
    } catch (error) {
      if (error.code !== 'store-unavailable') throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pause).unref())
  }
}
