import 'server-only'
import { changedKeys, readKeys, usualKeys, type KeySetting } from '@/lib/schemas/keys'
import { db } from './db'

/**
 * How a person wants the keyboard, in all their workspaces; ours where they said nothing. Like all of this file it takes
 * no member: a person asks for what is their own, and who they are comes from their session.
 */
export async function getKeySetting(userId: string): Promise<KeySetting> {
  const row = await db().keySetting.findUnique({ where: { userId }, select: { singleKeys: true, keys: true } })
  return row ? readKeys(row.singleKeys, row.keys) : usualKeys
}

/** Keeps how a person wants the keyboard. Saved twice, it is kept once. */
export async function saveKeySetting(userId: string, setting: KeySetting, now: Date): Promise<void> {
  const said = { singleKeys: setting.singleKeys, keys: changedKeys(setting), savedAt: now }
  await db().keySetting.upsert({
    where: { userId },
    create: { userId, ...said },
    update: said,
    select: { userId: true },
  })
}
