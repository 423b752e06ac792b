import 'server-only'
import { randomBytes } from 'node:crypto'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { db, type Transaction } from './db'
import { daysAfter } from './lifetime'

/** A picture that was drawn anew, ready to be kept. */
export type Picture = {
  readonly type: 'png' | 'webp'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** A kept picture as it stands in a page: its id in `/logo/<id>`, and its size in pixels. */
export type Logo = { readonly id: string; readonly width: number; readonly height: number }

export const logoColumns = { id: true, width: true, height: true } as const

/** Days for which a picture stays that no link and no setting names any more: letters that were sent may show it. */
const unusedDays = 90

/** The picture at an address. Takes no viewer: it is shown to whoever a page or a letter of its workspace is. */
export async function findLogo(id: string): Promise<Picture | null> {
  return db().logo.findUnique({ where: { id }, select: { type: true, bytes: true, width: true, height: true } })
}

/** Keeps a picture within the transaction that names it, and lets go of those that nothing has named for long. */
export async function keepLogo(tx: Transaction, member: Member, picture: Picture, now: Date): Promise<string> {
  const own = ownWorkspace(member)
  await tx.logo.deleteMany({
    where: { ...own, links: { none: {} }, brands: { none: {} }, createdAt: { lt: daysAfter(now, -unusedDays) } },
  })
  const { type, width, height } = picture
  const id = randomBytes(10).toString('hex')
  const bytes = new Uint8Array(picture.bytes)
  await tx.logo.create({ data: { ...own, id, type, bytes, width, height, createdAt: now }, select: { id: true } })
  return id
}
