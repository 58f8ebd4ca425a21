/** Every exchange format, in the order menus show them. */
import type { Format } from './format'
import { markdown } from './markdown'
import { throughlineJson } from './throughline-json'

export const formats: readonly Format[] = [throughlineJson, markdown]

/** The format of that id, if there is one. */
export function findFormat(id: string): Format | undefined {
  return formats.find((format) => format.id === id)
}
