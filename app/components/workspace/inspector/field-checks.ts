/** What is wrong with a field, said to the person who fills it in. The rules themselves are the model's. */

/** A check for text of at most `max` UTF-16 units; `needed` says what stands when it must not be empty. */
export function textCheck(max: number, needed?: string): (value: string) => string | undefined {
  return (value) => {
    if (needed !== undefined && value === '') return needed
    if (value.length > max) return `At most ${max} characters; this has ${value.length}.`
    if (!value.isWellFormed() || value.includes('\0')) return 'This holds a character that cannot be kept.'
    return undefined
  }
}

export function webAddressCheck(value: string): string | undefined {
  if (value === '' || (/^https?:\/\/\S+$/i.test(value) && URL.canParse(value) && value.length <= 2000))
    return undefined
  return 'A web address begins with http:// or https://.'
}
