/** When a map was changed, as people say it. */
import { counted } from '@/graph/model/counted'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** `just now`, `5 minutes ago`, `yesterday`, `12 November`, `3 May 2024`. Both in milliseconds since 1970. */
export function whenWords(at: number, now: number): string {
  const passed = now - at
  if (passed < minute) return 'just now'
  if (passed < hour) return ago(Math.floor(passed / minute), 'minute')
  if (passed < day) return ago(Math.floor(passed / hour), 'hour')
  if (passed < 2 * day) return 'yesterday'
  if (passed < 7 * day) return ago(Math.floor(passed / day), 'day')
  return dayWords(at, now)
}

/** `12 November`, `3 May 2024` where that is another year than now. Both in milliseconds since 1970. */
export function dayWords(at: number, now: number): string {
  const sameYear = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear()
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at)
}

function ago(count: number, unit: string): string {
  return `${counted(count, unit)} ago`
}
