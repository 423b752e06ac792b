import { afterEach, describe, expect, it, vi } from 'vitest'
import { postStatement } from '@/components/vendors/post-statement'
import { StatementGone, StatementRefused } from '@/components/vendors/statement-sender'

afterEach(() => vi.unstubAllGlobals())

describe('an answer of the server', () => {
  const answered = (status: number, body: unknown) => {
    vi.stubGlobal('fetch', () =>
      Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })),
    )
    const wire = { question: 'v_bench', option: null, note: null, evidence: null, opId: 'x', baseVersion: 0 }
    return postStatement('/v/key/answers', wire).then(
      () => 'taken',
      (error: unknown) => error,
    )
  }
  const error = (code: string) => ({ error: { code, message: 'Said so.' } })

  it.each([
    ['a ceiling, which is for good', 429, error('too-many'), StatementRefused, 'Said so.'],
    ['what has to change', 422, error('unprocessable'), StatementRefused, 'Said so.'],
    ['what is gone', 404, error('not-found'), StatementGone, 'Said so.'],
    ['too many links tried, which passes', 429, error('too-many-misses'), Error, 'The save was answered 429'],
    ['a server before ours, which passes', 429, 'Too Many Requests', Error, 'The save was answered 429'],
    ['a refusal in no words of ours', 403, '<h1>No</h1>', Error, 'The save was answered 403'],
    ['a fault', 500, error('failed'), Error, 'The save was answered 500'],
  ])('tells %s', async (_, status, body, kind, message) => {
    const told = await answered(status, body)
    expect(told).toMatchObject({ message })
    expect((told as Error).constructor).toBe(kind)
  })

  it('is taken where it is well', async () => {
    expect(await answered(200, { version: 1, savedAt: '2026-11-21T14:02:00Z' })).toBe('taken')
  })
})
