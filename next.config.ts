import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  images: { unoptimized: true },
  // A build needs the product's types to hold; the check looks at the tests' as well.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  turbopack: { root: import.meta.dirname },
}

export default config
