/** The settings of the server, by the same parser as everything else, and refused where nothing would protect the maps. */
import { tsImport } from 'tsx/esm/api'

/**
 * Host, port (0: any that is free) and the rest of lib/config.ts. Throws where a setting is not usable, or the host can
 * be reached from other machines: there are no accounts yet, so anyone there could change everything.
 */
export async function readSettings(environment) {
  const { readConfig } = await tsImport('../../lib/config.ts', import.meta.url)
  const { isLoopback } = await tsImport('../../lib/http/request-origin.ts', import.meta.url)
  const config = readConfig(environment)
  if (!isLoopback(config.host)) {
    throw new Error(
      `HOST=${config.host} can be reached from other machines, and there are no accounts yet to keep strangers out. Use HOST=127.0.0.1.`,
    )
  }
  return config
}
