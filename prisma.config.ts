import path from 'node:path'
import { defineConfig } from 'prisma/config'

// The CLI would download an engine before every command; the same engine is installed with the packages.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'ops/schema-engine.mjs')

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Without DATABASE_URL: the PostgreSQL that `npm start` keeps, which the engine brings up by itself.
  datasource: { url: process.env.DATABASE_URL || 'postgresql://embedded.invalid/seam_gauge' },
})
