import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { db } from '@/lib/data/db'
import { keepHouse } from '@/lib/route/keep-house'
import { newId } from '../support/planting'

vi.mock('@/lib/data/deletion', () => ({ deleteExpired: () => Promise.reject(new Error('The first duty fails')) }))

test('what has run out is deleted although something else could not be', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const id = `drawn ${newId()}`
  await db().solvedPuzzle.create({ data: { id, expiresAt: new Date(0) }, select: { id: true } })
  keepHouse()
  const left = () => db().solvedPuzzle.count({ where: { id } })
  for (let tries = 0; (await left()) > 0 && tries < 200; tries += 1) await pause(25)
  expect(await left()).toBe(0)
  expect(said).toHaveBeenCalledWith(expect.stringContaining('deleteExpired'), expect.any(Error))
})
