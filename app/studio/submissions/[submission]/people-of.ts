import type { Member } from '@/lib/access/viewer'
import { listMembers } from '@/lib/data/members'
import { isRefusal } from '@/lib/schemas/refusal'

/** Somebody of the workspace, as others call them. */
export type Person = { readonly userId: string; readonly name: string }

/** The people of the workspace, by name; whoever gave no name goes by their address. */
export async function peopleOf(member: Member): Promise<readonly Person[]> {
  const members = await listMembers(member)
  if (isRefusal(members)) return []
  return members
    .map(({ userId, name, email }) => ({ userId, name: name.trim() || email }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
