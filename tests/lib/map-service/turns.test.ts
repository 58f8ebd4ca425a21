import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createTurns } from '@/lib/map-service/turns'

describe('taking turns', () => {
  it('runs tasks of one key one after the other, in order, and other keys beside them', async () => {
    const inTurn = createTurns()
    const log: string[] = []
    const task = (key: string, name: string, pause: number) =>
      inTurn(key, async () => {
        log.push(`${name} begins`)
        await sleep(pause)
        log.push(`${name} ends`)
        return name
      })
    const results = await Promise.all([task('a', 'a1', 30), task('a', 'a2', 1), task('b', 'b1', 1)])
    expect(results).toEqual(['a1', 'a2', 'b1'])
    expect(log).toEqual(['a1 begins', 'b1 begins', 'b1 ends', 'a1 ends', 'a2 begins', 'a2 ends'])
  })

  it('a task that fails does not hold up the next, and its error goes to whoever asked', async () => {
    const inTurn = createTurns()
    const failing = inTurn('a', async () => {
      throw new Error('no')
    })
    const next = inTurn('a', async () => 'yes')
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })
})
