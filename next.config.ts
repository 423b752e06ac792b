import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A title that streams after its page is missing for a moment when the page is drawn anew: none may stream.
  htmlLimitedBots: /.*/,
  agentRules: false,
  // The proxy redirects instead, with our headers.
  skipTrailingSlashRedirect: true,
  // Files come past the proxy. Each is named: a pattern for every address fails on those that cannot be decoded.
  headers: async () =>
    ['/_next/static/:path*', '/icon.svg', '/favicon.ico', '/card.png'].map((source) => ({
      source,
      headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }],
    })),
  images: { unoptimized: true },
  // They load parts of themselves by name, which a bundle breaks.
  serverExternalPackages: ['graphile-worker', 'nodemailer'],
  // A build needs the product's types to hold; the check looks at the tests' as well.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  turbopack: { root: import.meta.dirname },
}

export default config
