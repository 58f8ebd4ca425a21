/** Answers in JSON. Nothing is kept by caches unless the caller says so. */

/** `value` as JSON, 200 when nothing else is said. */
export function jsonResponse(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  })
}

/** 201 for a map that was made, with where it is. `more` is told besides id and version. */
export function createdMap({ id, version }: { id: string; version: number }, more: object = {}): Response {
  return jsonResponse({ id, version, ...more }, 201, { location: `/api/v1/maps/${id}` })
}
