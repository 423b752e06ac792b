import { PrismaPg } from '@prisma/adapter-pg'
import { expect, test } from 'vitest'
import { saveAnswers } from '@/lib/data/answers'
import { getAssessment } from '@/lib/data/assessments'
import { db } from '@/lib/data/db'
import { PrismaClient } from '@/lib/data/generated/client'
import { isUnreachable } from '@/lib/data/unreachable'
import { begun, noon, op } from '../support/factories'

const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'it went well',
    (error: unknown) => error,
  )

test.each([
  ['no server', 'postgresql://nobody@127.0.0.1:1/none'],
  ['no socket', 'postgresql://nobody@localhost/none?host=/nowhere/at/all'],
])('%s is worth another try', async (_, connectionString) => {
  const lost = new PrismaClient({ adapter: new PrismaPg({ connectionString, connectionTimeoutMillis: 500 }) })
  expect(await reasonOf(lost.assessment.count())).toSatisfy(isUnreachable)
  expect(await reasonOf(lost.$transaction(async (tx) => tx.assessment.count()))).toSatisfy(isUnreachable)
})

test('a connection that is cut is worth another try, and the next one works', async () => {
  const { viewer } = await begun()
  const cut = db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_terminate_backend(pg_backend_pid())`
    await tx.assessment.count()
  })
  expect(await reasonOf(cut)).toSatisfy(isUnreachable)
  expect(await getAssessment(viewer)).not.toBeNull()
})

test('a connection that was lost before it was asked is worth another try', async () => {
  const lost = db().$transaction(async (tx) => {
    const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
    await db().$executeRaw`SELECT pg_terminate_backend(${own?.pid}::int)`
    await new Promise((resolve) => setTimeout(resolve, 100))
    await tx.assessment.count()
  })
  expect(await reasonOf(lost)).toSatisfy(isUnreachable)
})

test('a lock that is not given within 2 seconds is worth another try, and nothing is saved', async () => {
  const { id, viewer } = await begun()
  let [locked, release] = [() => {}, () => {}]
  const isLocked = new Promise<void>((resolve) => (locked = resolve))
  const held = new Promise<void>((resolve) => (release = resolve))
  const holder = db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM assessment WHERE id = ${id} FOR UPDATE`
    locked()
    await held
  })
  await Promise.race([isLocked, holder])
  const start = performance.now()
  const reason = await reasonOf(saveAnswers(viewer, [op()], noon))
  expect(performance.now() - start).toBeLessThan(4_000)
  release()
  await holder
  expect(reason).toSatisfy(isUnreachable)
  expect((await getAssessment(viewer))?.seq).toBe(0)
})

test('no free connection within 2 seconds is worth another try, and the pool heals', async () => {
  const { viewer } = await begun()
  let [taken, full, release] = [0, () => {}, () => {}]
  const isFull = new Promise<void>((resolve) => (full = resolve))
  const held = new Promise<void>((resolve) => (release = resolve))
  const holders = Array.from({ length: 10 }, () =>
    db().$transaction(async (tx) => {
      await tx.assessment.count()
      taken += 1
      if (taken === 10) full()
      await held
    }),
  )
  await Promise.race([isFull, Promise.all(holders)])
  const reasons = await Promise.all([reasonOf(getAssessment(viewer)), reasonOf(saveAnswers(viewer, [op()], noon))])
  release()
  await Promise.all(holders)
  for (const reason of reasons) expect(reason).toSatisfy(isUnreachable)
  expect(await getAssessment(viewer)).toMatchObject({ seq: 0 })
})

test.each([
  ['a broken rule of the table', () => db().$executeRaw`INSERT INTO answer VALUES ('none', 'q', NULL, 1, now())`],
  ['a mistake of ours', () => Promise.reject(new TypeError('undefined is not a function'))],
])('%s is not worth another try', async (_, attempt) => {
  expect(await reasonOf(attempt())).not.toSatisfy(isUnreachable)
})

// What the fault run met while the server was killed, and cannot be met at will.
test('a connection that is cut while something is sent or a transaction ends is worth another try', () => {
  const cut = Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' })
  const ended = new Error('terminating connection due to unexpected postmaster exit', {
    cause: { originalCode: '57P01' },
  })
  const file = Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' })
  const rule = new Error('violates a rule', { cause: { originalCode: '23505' } })
  expect([cut, ended, file, rule].map(isUnreachable)).toEqual([true, true, false, false])
})
