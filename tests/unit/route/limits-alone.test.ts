import { expect, test } from 'vitest'
import { mayStart } from '@/lib/route/start-limit'

process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/nothing'
process.env.AUTH_SECRET = 'signs nothing but what this test makes'

test('while the database cannot be reached the process counts by itself, and refuses the 61st start', async () => {
  const starts = Array.from({ length: 61 }, () => mayStart(new Headers({ 'x-forwarded-for': '2001:db8:7:7::1' })))
  expect((await Promise.all(starts)).filter(Boolean)).toHaveLength(60)
  expect(await mayStart(new Headers({ 'x-forwarded-for': '2001:db8:7:8::1' }))).toBe(true)
})
