/** One immutable value that can be watched: the smallest store there is, in the form `useSyncExternalStore` wants. */
export interface StateCell<T extends object> {
  get(): T
  /** Puts `patch` over the value; watchers hear of it only when something in it is new. */
  set(patch: Partial<T>): void
  subscribe(listener: () => void): () => void
}

export function createStateCell<T extends object>(initial: T): StateCell<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(patch) {
      const keys = Object.keys(patch) as (keyof T)[]
      if (keys.every((key) => Object.is(value[key], patch[key]))) return
      value = { ...value, ...patch }
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
