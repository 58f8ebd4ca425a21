/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Several builds can stand side by side: scripts/start.mjs and the tests choose the folder.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  serverExternalPackages: ['@photostructure/sqlite', 'neo4j-driver'],
}

export default config
