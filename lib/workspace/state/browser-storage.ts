/** What the session keeps between reloads, as JSON under a key. Storage that is full or forbidden is no error: it is forgotten. */

/** The part of `Storage` that is used; tests hand in a plain one. */
export interface KeyValueStorage {
  readonly length: number
  key(index: number): string | null
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/** The value under `key`, or undefined when there is none or it is not JSON. */
export function readStored(storage: KeyValueStorage | null, key: string): unknown {
  try {
    const text = storage?.getItem(key)
    return text == null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Keeps `value` under `key`; null removes it. False when the storage would not take it. */
export function writeStored(storage: KeyValueStorage | null, key: string, value: unknown): boolean {
  try {
    if (value === null) storage?.removeItem(key)
    else storage?.setItem(key, JSON.stringify(value))
    return storage !== null
  } catch {
    return false
  }
}

/** The keys that begin with `prefix`. */
export function storedKeys(storage: KeyValueStorage | null, prefix: string): string[] {
  const keys: string[] = []
  for (let index = 0; index < (storage?.length ?? 0); index++) {
    const key = storage?.key(index)
    if (key?.startsWith(prefix)) keys.push(key)
  }
  return keys
}
