import { randomUUID } from 'node:crypto'
import type { Member } from '@/lib/access/viewer'
import { createLink } from '@/lib/data/branded-links'
import { db } from '@/lib/data/db'
import type { LinkFields } from '@/lib/schemas/link-form'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { newId } from './planting'

/** What a demo link says. */
export const linkFields = (changed: Partial<LinkFields> = {}): LinkFields => ({
  ...{ name: 'Demo link', sender: 'Demo Person', sells: 'Demo advice', colour: '#ffe600', intro: 'Hello' },
  ...{ buttonWords: 'Start now', callUrl: null, contact: 'optional', expiresAt: null, told: [] },
  ...changed,
})

/** The form of a link. */
export const linkForm = (changed: Partial<LinkFields> = {}, opId: string = randomUUID()) => ({
  opId,
  fields: linkFields(changed),
  withoutLogo: false,
})

/** What a function gave, where it did not refuse. */
export function given<Result>(result: Result | Refusal): Result {
  if (isRefusal(result)) throw new Error(result.message)
  return result
}

/** A live link of the member's workspace. @returns its id */
export const madeLink = async (member: Member, now: Date, changed: Partial<LinkFields> = {}): Promise<string> =>
  given(await createLink(member, linkForm(changed), null, now)).id

type Visited = { recipientId?: string; startedAt?: Date; submittedAt?: Date; lastQuestion?: string; framed?: boolean }

/** A browser that had a link on screen, straight into the database. */
export async function visited(member: Member, linkId: string, openedAt: Date, more: Visited = {}): Promise<void> {
  const { workspaceId } = member
  await db().visit.create({ data: { id: newId(), workspaceId, linkId, openedAt, ...more }, select: { id: true } })
}
