import { expect, it } from 'vitest'
import { parseEnv } from '@/lib/env'

const secret = 'x'.repeat(32)

it('fills in what may be left out', () => {
  expect(parseEnv({ DATABASE_URL: 'postgresql://here/db', APP_URL: '', AUTH_SECRET: secret })).toEqual({
    NODE_ENV: 'production',
    DATABASE_URL: 'postgresql://here/db',
    APP_URL: 'http://localhost:3000',
    AUTH_SECRET: secret,
    MAIL_FROM: 'seam-gauge@localhost.localdomain',
    WORKER: true,
    TOMBSTONES: '.data/tombstones.jsonl',
    KITCHEN: false,
  })
})

it('names everything that is wrong at once', () => {
  expect(() => parseEnv({ APP_URL: 'ftp://here', KITCHEN: 'yes' })).toThrow(
    /DATABASE_URL is missing[^]*APP_URL has a value we cannot read[^]*AUTH_SECRET is missing[^]*KITCHEN has a value/,
  )
})
