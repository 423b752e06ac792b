import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/data/db'
import { findVerifiedHost } from '@/lib/data/domains'
import { originFor, ownOrigins } from '@/lib/route/origin'
import { newWorkspace } from '../support/members'
import { newId } from '../support/planting'

const own = 'fit.northgate.example'
let workspaceId: string

beforeAll(async () => {
  process.env.APP_URL = 'http://gauge.example:3000'
  workspaceId = await newWorkspace()
  const row = { workspaceId, token: 'x'.repeat(32), addedAt: new Date() }
  await db().domain.createMany({
    data: [
      { ...row, id: newId(), host: own, verifiedAt: new Date() },
      { ...row, id: newId(), host: 'claimed.example' },
    ],
  })
})

const at = (headers: Record<string, string>) => originFor(new Headers(headers))

describe('links begin with a verified host', () => {
  test.each([`${own}:3000`, `FIT.NorthGate.example:3000`, `${own}.:3000`])('asked as %s', async (host) => {
    expect(await at({ host })).toBe(`http://${own}:3000`)
  })
})

describe('links begin with APP_URL, whatever was sent', () => {
  test.each([
    ['nothing', {}],
    ['its own host', { host: 'gauge.example:3000' }],
    ['an unknown host', { host: 'evil.example' }],
    ['a host that was claimed and not proven', { host: 'claimed.example:3000' }],
    ['a verified host with another port', { host: `${own}:8080` }],
    ['a host below a verified one', { host: `a.${own}:3000` }],
    ['a host above a verified one', { host: 'northgate.example:3000' }],
    ['a verified host with a user before it', { host: `evil@${own}:3000` }],
    ['a verified host with a path after it', { host: `${own}/evil` }],
    ['two hosts', { host: `${own}, evil.example` }],
    ['a forwarded host', { host: 'gauge.example:3000', 'x-forwarded-host': own }],
    ['a forwarded one of the standard', { host: 'evil.example', forwarded: `host=${own}` }],
    ['an original host', { host: 'evil.example', 'x-original-host': own, 'x-host': own }],
    ['a number', { host: '127.0.0.1:3000' }],
    ['its own host with a dot after it', { host: 'gauge.example.:3000' }],
    ['a verified host with two dots after it', { host: `${own}..:3000` }],
    ['an address of six', { host: '[::1]:3000' }],
  ])('%s', async (_, headers) => {
    expect(await at(headers)).toBe('http://gauge.example:3000')
  })
})

test('a post may come from APP_URL, and from the verified host it goes to', async () => {
  expect(await ownOrigins(new Headers({ host: 'evil.example' }))).toEqual([
    'http://gauge.example:3000',
    'http://gauge.example:3000',
  ])
  expect(await ownOrigins(new Headers({ host: `${own}:3000` }))).toContain(`http://${own}:3000`)
})

test('a host is asked of the database once in 30 seconds, made-up ones too', async () => {
  await findVerifiedHost('never.example')
  await db().domain.create({
    data: { id: newId(), workspaceId, host: 'never.example', token: 'y', addedAt: new Date(), verifiedAt: new Date() },
    select: { id: true },
  })
  expect(await findVerifiedHost('never.example')).toBeNull()
})
