/** Taking turns: tasks with the same key run one after the other, in the order they came; others do not wait. */

export type TakeTurns = <T>(key: string, task: () => Promise<T>) => Promise<T>

export function createTurns(): TakeTurns {
  const last = new Map<string, Promise<unknown>>()
  return (key, task) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(task, task)
    last.set(key, turn)
    const leave = () => {
      if (last.get(key) === turn) last.delete(key)
    }
    turn.then(leave, leave)
    return turn
  }
}
