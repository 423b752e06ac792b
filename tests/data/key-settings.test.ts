import { describe, expect, test } from 'vitest'
import { db } from '@/lib/data/db'
import { getKeySetting, saveKeySetting } from '@/lib/data/key-settings'
import { usualKeys } from '@/lib/schemas/keys'
import { noon } from '../support/factories'
import { newPerson } from '../support/members'

describe('the keys of a person', () => {
  test('are ours until they say otherwise, and then theirs alone', async () => {
    const [one, other] = [await newPerson(), await newPerson()]
    expect(await getKeySetting(one.userId)).toEqual(usualKeys)
    const own = { singleKeys: false, keys: { ...usualKeys.keys, done: 'd', snooze: '' } }
    await saveKeySetting(one.userId, own, noon)
    await saveKeySetting(one.userId, own, noon)
    expect(await getKeySetting(one.userId)).toEqual(own)
    expect(await getKeySetting(other.userId)).toEqual(usualKeys)
    const row = await db().keySetting.findUnique({ where: { userId: one.userId }, select: { keys: true } })
    expect(row?.keys).toEqual({ done: 'd', snooze: '' })
  })

  test('go with their account', async () => {
    const { userId } = await newPerson()
    await saveKeySetting(userId, usualKeys, noon)
    await db().user.deleteMany({ where: { id: userId } })
    expect(await db().keySetting.count({ where: { userId } })).toBe(0)
  })
})
