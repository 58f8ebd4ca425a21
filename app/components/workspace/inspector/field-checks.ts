/** What is wrong with a field, said to the person who fills it in. The rules themselves are the model's. */
import { isPlainText, isWebAddress } from '@/graph/model/text'
import { textLimits } from '@/graph/model/text-limits'

/** A check for text of at most `max` UTF-16 units; `needed` says what stands when it must not be empty. */
export function textCheck(max: number, needed?: string): (value: string) => string | undefined {
  return (value) => {
    if (needed !== undefined && value === '') return needed
    if (value.length > max) return `At most ${max} characters; this has ${value.length}.`
    if (!isPlainText(value)) return 'This holds a character that cannot be kept.'
    return undefined
  }
}

export function webAddressCheck(value: string): string | undefined {
  if (value === '' || (isWebAddress(value) && value.length <= textLimits.webAddress)) return undefined
  return 'A web address begins with http:// or https://.'
}
