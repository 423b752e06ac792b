import path from 'node:path'
import { expect, test } from 'vitest'
import { checkRooms } from '@/ops/check-rooms.mjs'
import { temporaryFolder } from './support/temporary-folder'

const planted = path.join(import.meta.dirname, 'fixtures/rooms')

test('every planted breach of the house plan is reported', { timeout: 60_000 }, async () => {
  const { ok, output } = await checkRooms(planted)

  expect(ok).toBe(false)
  for (const breach of [
    /lib\/engine\/with-a-package\.ts → .*zod.*: lib\/engine may import nothing/,
    /lib\/engine\/with-node\.ts → os: lib\/engine may import nothing/,
    /lib\/engine\/circle-a\.ts → .*: no circles/,
    /lib\/views\/with-data\.ts → lib\/data\/rows\.ts: lib\/views may import/,
    /lib\/utils\/stray\.ts.*: a file in lib without a room/,
    /app\/page\.tsx → .*@prisma.*: only lib\/data knows the database/,
    /components\/ui\/with-a-noun\.tsx → lib\/data\/rows\.ts: components\/ui may import/,
    /app\/with-a-viewer\.ts → lib\/session\/viewer-of\.ts: lib\/session alone holds keys and makes viewers/,
    /components\/with-a-page\.tsx → app\/page\.tsx: nothing imports app/,
  ]) {
    expect(output).toMatch(breach)
  }
})

test('a look at nothing is a failure', async () => {
  const { ok, output } = await checkRooms(temporaryFolder())

  expect(ok).toBe(false)
  expect(output).toMatch('no source was found')
})
