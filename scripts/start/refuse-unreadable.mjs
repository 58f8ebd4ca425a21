/** What Node cannot read as a request is answered as Node itself does, but for an address that can be told what is wrong with it. */

/** Node's own answers, by the code of its error. */
const answers = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

const detail =
  'The address has a character that is not percent-encoded, such as é, which is written %C3%A9. With curl: -G --data-urlencode.'

/** In the form of lib/http/error-response.ts, which is bundled with the pages and not to be had here. */
const problem = JSON.stringify({
  type: 'urn:throughline:problem:invalid-body',
  title: 'The request is not in the form that is expected',
  status: 400,
  code: 'invalid-body',
  detail,
  errors: [{ code: 'invalid-body', pointer: '', detail }],
})

/** Listens to `server` for requests that cannot be read; what was begun on the connection is left to end. */
export function refuseUnreadable(server) {
  server.on('clientError', (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || socket._httpMessage?.headersSent) {
      socket.destroy(error)
      return
    }
    const isAddress = error.code === 'HPE_INVALID_URL'
    const body = isAddress ? problem : ''
    const lines = [
      `HTTP/1.1 ${answers[error.code] ?? '400 Bad Request'}`,
      ...(isAddress ? ['Content-Type: application/problem+json'] : []),
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ]
    socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`)
  })
}
