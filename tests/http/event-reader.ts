/** Reads server-sent events from a server as they come. */
export interface ReadEvent {
  id?: string
  event?: string
  data: unknown
}

export interface EventReader {
  status: number
  headers: Headers
  /** The next event; undefined when the stream has come to its end, in order. */
  next(): Promise<ReadEvent | undefined>
  close(): void
}

export async function readEvents(
  address: string,
  headers: Record<string, string> = {},
): Promise<EventReader> {
  const closing = new AbortController()
  const response = await fetch(address, { headers, signal: closing.signal })
  const text = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  return {
    status: response.status,
    headers: response.headers,
    close: () => closing.abort(),
    async next() {
      for (;;) {
        const end = rest.indexOf('\n\n')
        if (end >= 0) {
          const event = eventIn(rest.slice(0, end))
          rest = rest.slice(end + 2)
          if (event) return event
          continue
        }
        const read = await text?.read()
        if (!read || read.done) return undefined
        rest += read.value
      }
    },
  }
}

/** Comments and `retry` alone are no event. */
function eventIn(block: string): ReadEvent | undefined {
  const fields = block.split('\n').map((line) => /^(\w*): ?(.*)$/.exec(line) ?? [])
  const fieldOf = (name: string) => fields.find(([, field]) => field === name)?.[2]
  const data = fieldOf('data')
  if (data === undefined) return undefined
  const [id, event] = [fieldOf('id'), fieldOf('event')]
  return {
    ...(id === undefined ? {} : { id }),
    ...(event === undefined ? {} : { event }),
    data: JSON.parse(data) as unknown,
  }
}
