import { expect, it } from 'vitest'
import { parseEnv } from '@/lib/env'

it('fills in what may be left out', () => {
  expect(parseEnv({ DATABASE_URL: 'postgresql://here/db', APP_URL: '' })).toEqual({
    NODE_ENV: 'production',
    DATABASE_URL: 'postgresql://here/db',
    APP_URL: 'http://localhost:3000',
    KITCHEN: false,
  })
})

it('names everything that is wrong at once', () => {
  expect(() => parseEnv({ APP_URL: 'ftp://here', KITCHEN: 'yes' })).toThrow(
    /DATABASE_URL is missing[^]*APP_URL has a value we cannot read[^]*KITCHEN has a value/,
  )
})
