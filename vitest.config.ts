import path from 'node:path'
import { defineConfig } from 'vitest/config'

const at = (file: string) => path.join(import.meta.dirname, file)
const quiet = at('tests/support/no-console-error.ts')

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: at('./') },
      // Next's own guard against server code in the browser; here there is no browser.
      { find: 'server-only', replacement: at('tests/support/empty.ts') },
    ],
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{app,lib,components}/**/*.test.{ts,tsx}',
            'tests/*.test.ts',
            'tests/{unit,property,golden,reference}/**/*.test.{ts,tsx}',
          ],
          setupFiles: [quiet],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'data',
          include: ['tests/{data,ops}/**/*.test.ts'],
          globalSetup: [at('tests/support/database.ts')],
          setupFiles: [quiet, at('tests/support/own-database.ts')],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
