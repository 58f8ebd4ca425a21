/** Headers of every answer; the policy of pages, which is new for each, is in proxy.ts. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

/** Answers of the API are data: opened as a page they may do nothing. */
const api = [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Several builds can stand side by side: scripts/start.mjs and the tests choose the folder.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  serverExternalPackages: ['@photostructure/sqlite', 'neo4j-driver'],
  // `npm test` checks the types of everything; a first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/api/:path*', headers: api },
  ],
}

export default config
