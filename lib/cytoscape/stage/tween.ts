/** Moving things in time: calls `step` with how far along it is, eased, in 0..1, until it is over. */
export interface Tween {
  /** Stops where it is; `step` is not called again. */
  stop(): void
}

/** `duration` in milliseconds; with 0, `step(1)` is called at once. */
export function tween(duration: number, step: (share: number) => void): Tween {
  if (duration <= 0) {
    step(1)
    return { stop() {} }
  }
  let frame = 0
  let start: number | undefined
  const run = (now: number) => {
    start ??= now
    const share = Math.min(1, (now - start) / duration)
    step(ease(share))
    if (share < 1) frame = requestAnimationFrame(run)
  }
  frame = requestAnimationFrame(run)
  return { stop: () => cancelAnimationFrame(frame) }
}

/** Slow, fast, slow. */
function ease(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2
}
